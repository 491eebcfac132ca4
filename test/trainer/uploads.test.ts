import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Uploads } from '../../trainer/reporting/uploads.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

test('during an upload only the newest file of each name waits, and sent or skipped files are deleted', async () => {
  const folder = temporaryFolder();
  const sent: string[] = [];
  let arrive = () => {};
  const uploads = new Uploads(({ path }) => {
    sent.push(path);
    return new Promise<void>(arrived => {
      arrive = arrived;
    });
  });
  const add = (name: string, epoch: number) => {
    const path = join(folder, `${epoch}-${name}`);
    writeFileSync(path, '');
    uploads.add({ name, artifact: 'WEIGHTS', epoch, path });
    return path;
  };

  const first = add('last', 1);
  const skipped = add('last', 2);
  const best = add('best', 2);
  const newest = add('last', 3);
  const all = uploads.flush();
  expect(sent).toEqual([first]); // the others wait
  for (const count of [2, 3]) {
    arrive();
    await expect.poll(() => sent.length).toBe(count);
  }
  arrive();
  await all;
  expect(sent).toEqual([first, newest, best]);
  expect([first, skipped, best, newest].filter(existsSync)).toEqual([]);
});
