import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, quintet } from '../support/command.ts';
import { folderOfFaces } from '../support/faces.ts';
import { startServer, type TestServer } from '../support/quintet.ts';

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'quintet-cli-'));
  await folderOfFaces(join(folder, 'people'), 6);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a folder is zipped on the way, imported, and told as one JSON document', async () => {
  const { exitCode, stdout } = await quintet(
    server.url,
    ...[
      'import',
      join(folder, 'people'),
      '--train-per-class',
      '4',
      '--validation-per-class',
      '2',
      '--seed',
      '7',
      '--json',
    ],
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).dataset).toMatchObject({
    name: 'people',
    status: 'READY',
    imageCount: 18,
    imageReading: 'KERAS',
    split: { source: 'DRAWN', seed: 7 },
    classes: ['middle', 'old', 'young'].map(name => ({ name, train: 4, validation: 2, test: 0, unused: 0 })),
  });
});

test('a name that is taken fails in the words of the server', async () => {
  const { exitCode, stdout, stderr } = await quintet(server.url, 'import', join(folder, 'people'), '--name', 'people');
  expect(exitCode).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('people');
});

test('a file that is no zip is refused at once', async () => {
  const file = join(folder, 'notes.zip');
  await writeFile(file, 'These are notes, no archive.');
  const { exitCode, stderr } = await quintet(server.url, 'import', file);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('zip');
});

test('a path is meant from where npm was called', async () => {
  // As npm tells a script that it runs in the package's own folder.
  const fromNpm = { npm_lifecycle_event: 'quintet', INIT_CWD: folder };
  const { stderr } = await command('cli/main.ts', ['import', 'nothing-here'], fromNpm);
  expect(stderr).toBe(`There is no file or folder ${join(folder, 'nothing-here')}.`);
});

test('a path without a file, and a split both given and drawn, are wrong usage', async () => {
  const missing = await quintet(server.url, 'import', join(folder, 'nothing-here'));
  expect([missing.exitCode, missing.stderr]).toEqual([
    2,
    `There is no file or folder ${join(folder, 'nothing-here')}.`,
  ]);
  const both = await quintet(server.url, 'import', folder, '--split', 'x.csv', '--train-per-class', '3');
  expect(both.exitCode).toBe(2);
  expect(both.stderr).toContain('followed or drawn');
});

test('training on a dataset that is not there names those that are', async () => {
  const { exitCode, stderr } = await quintet(server.url, 'train', '--dataset', 'peeple', '--architecture', 'baseline');
  expect([exitCode, stderr]).toEqual([1, 'There is no dataset "peeple". There are: people.']);
});

test('images can be read corrected, and in no other way than there is', async () => {
  const args = ['import', join(folder, 'people'), '--name', 'corrected', '--image-reading'];
  const { stdout } = await quintet(server.url, ...args, 'corrected', '--json');
  expect(JSON.parse(stdout).dataset).toMatchObject({ status: 'READY', imageReading: 'CORRECTED' });
  const wrong = await quintet(server.url, ...args, 'upright');
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain('Allowed choices are keras, corrected.');
});
