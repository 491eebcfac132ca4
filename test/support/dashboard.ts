import { once } from 'node:events';
import { createServer } from 'node:net';
import { execa } from 'execa';
import { until } from './scene.ts';

export interface TestDashboard {
  url: string;
  stop(): Promise<void>;
}

/** Starts the built dashboard as a separate process in front of the given server. */
export async function startDashboard(serverUrl: string): Promise<TestDashboard> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const env = { PORT: new URL(url).port, HOST: '127.0.0.1', QUINTET_URL: serverUrl };
  const program = execa('node', ['dist/web/main.js'], { env, reject: false, all: true, stdin: 'ignore' });
  const answers = () =>
    fetch(url).then(
      response => response.ok,
      () => false,
    );
  await Promise.race([
    until(answers, Boolean, 30_000),
    program.then(({ all }) => {
      throw new Error(`The dashboard ended: ${all}`);
    }),
  ]);
  return {
    url,
    async stop() {
      program.kill();
      await program;
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
