import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { killGroup } from '../../trainer/system/processGroup.ts';
import type { Env } from '../env.ts';
import type { Shutdown } from '../shutdown.ts';

/** Starts the demo in a process of its own, which prints its own messages and ends once the demo's runs are queued. */
export function startDemo(
  { cacheDir, weightsFile }: Pick<Env, 'cacheDir' | 'weightsFile'>,
  serverUrl: string,
  shutdown: Pick<Shutdown, 'later'>,
) {
  const child = fork(fileURLToPath(new URL('main.js', import.meta.url)), {
    env: {
      ...process.env,
      QUINTET_URL: serverUrl,
      QUINTET_CACHE_DIR: cacheDir,
      QUINTET_VGG16_WEIGHTS: weightsFile ?? '',
    },
    detached: true, // so that Ctrl-C reaches only npm start, which then stops the demo and pip, if that downloads weights
  });
  const ended = new Promise(done => child.once('exit', done));
  shutdown.later(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (child.pid) killGroup(child.pid);
    await ended;
  });
}
