import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withUnfinishedFolder } from '../../trainer/system/unfinishedFolder.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

test('the folder is removed afterwards, even if its use failed', async () => {
  const root = join(temporaryFolder(), 'runs');
  const use = (folder: string) => {
    writeFileSync(join(folder, 'half'), 'h');
    return Promise.reject(new Error('broke off'));
  };
  await expect(withUnfinishedFolder(root, use)).rejects.toThrow('broke off');
  expect(readdirSync(root)).toEqual([]);
});

test('only folders of killed processes are removed, once they have been unused for a day', async () => {
  const root = temporaryFolder();
  const hoursAgo = (hours: number) => Date.now() / 1000 - hours * 3600;
  const make = (name: string, hours: number) => {
    mkdirSync(join(root, name));
    utimesSync(join(root, name), hoursAgo(hours), hoursAgo(hours));
  };
  make('unfinished-old', 25);
  make('unfinished-new', 23);
  make('finished', 25);
  await withUnfinishedFolder(root, () => Promise.resolve());
  expect(readdirSync(root).toSorted()).toEqual(['finished', 'unfinished-new']);
});
