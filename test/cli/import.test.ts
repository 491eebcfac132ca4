import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

test('a folder is zipped while it is sent, then imported, and the result is one JSON document', async () => {
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

test('a dataset name that is taken fails with the message of the server', async () => {
  const { exitCode, stdout, stderr } = await quintet(server.url, 'import', join(folder, 'people'), '--name', 'people');
  expect(exitCode).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('people');
});

test('a file that is not a zip is refused at once', async () => {
  const file = join(folder, 'notes.zip');
  await writeFile(file, 'These are notes, no archive.');
  const { exitCode, stderr } = await quintet(server.url, 'import', file);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('zip');
});

test('a path is relative to the folder in which npm was called', async () => {
  // npm runs scripts in the package's folder and names the caller's folder in INIT_CWD.
  const fromNpm = { npm_lifecycle_event: 'quintet', INIT_CWD: folder };
  const { stderr } = await command('cli/main.ts', ['import', 'nothing-here'], fromNpm);
  expect(stderr).toBe(`There is no file or folder ${join(folder, 'nothing-here')}.`);
});

test('a missing path, and a split that is both given and drawn, are wrong usage', async () => {
  const missing = await quintet(server.url, 'import', join(folder, 'nothing-here'));
  expect([missing.exitCode, missing.stderr]).toEqual([
    2,
    `There is no file or folder ${join(folder, 'nothing-here')}.`,
  ]);
  const both = await quintet(server.url, 'import', folder, '--split', 'x.csv', '--train-per-class', '3');
  expect(both.exitCode).toBe(2);
  expect(both.stderr).toContain('--split cannot be combined with --train-per-class');
});

test('a folder of symbolic links, and a name that is not UTF-8, say what to do', async () => {
  const links = join(folder, 'links');
  await mkdir(join(links, 'cat'), { recursive: true });
  await symlink('/nowhere/1.jpg', join(links, 'cat', '1.jpg'));
  const linked = await quintet(server.url, 'import', links);
  expect([linked.exitCode, linked.stderr]).toEqual([
    2,
    `${links} contains no files but 1 symbolic link, such as cat/1.jpg. Links are not followed. Import a copy that contains the files: \`cp -rL ${links} COPY\`.`,
  ]);
  const latin1 = join(folder, 'latin1');
  await mkdir(latin1);
  await writeFile(Buffer.concat([Buffer.from(`${latin1}/caf`), Buffer.from([0xe9])]), 'x');
  const named = await quintet(server.url, 'import', latin1);
  expect([named.exitCode, named.stderr.split('. ')[0]]).toEqual([2, `The name of ${latin1}/café is not valid UTF-8`]);
});

test('training on an unknown dataset names the ones that exist', async () => {
  const { exitCode, stderr } = await quintet(server.url, 'train', '--dataset', 'peeple', '--architecture', 'baseline');
  expect([exitCode, stderr]).toEqual([1, 'There is no dataset "peeple". Known datasets: people.']);
});

test('images can be read corrected, and an unknown reading is wrong usage', async () => {
  const args = ['import', join(folder, 'people'), '--name', 'corrected', '--image-reading'];
  const { stdout } = await quintet(server.url, ...args, 'corrected', '--json');
  expect(JSON.parse(stdout).dataset).toMatchObject({ status: 'READY', imageReading: 'CORRECTED' });
  const wrong = await quintet(server.url, ...args, 'upright');
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain('Allowed choices are keras, corrected.');
});
