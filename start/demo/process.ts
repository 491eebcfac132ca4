import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Env } from '../env.ts';
import type { Shutdown } from '../shutdown.ts';

/** Starts the demo in a process of its own, which prints its own messages and ends once the demo's runs are queued. */
export function startDemo({ cacheDir, weightsFile }: Env, serverUrl: string, shutdown: Shutdown) {
  const child = fork(fileURLToPath(new URL('main.js', import.meta.url)), {
    env: {
      ...process.env,
      QUINTET_URL: serverUrl,
      QUINTET_CACHE_DIR: cacheDir,
      QUINTET_VGG16_WEIGHTS: weightsFile ?? '',
    },
    detached: true, // so that Ctrl-C reaches only npm start, which then stops the demo
  });
  shutdown.later(async () => child.kill());
}
