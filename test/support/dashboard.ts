import { once } from 'node:events';
import { createServer } from 'node:net';
import { execa } from 'execa';

export interface TestDashboard {
  url: string;
  stop(): Promise<void>;
}

/** The built dashboard as a process of its own, in front of the given server. */
export async function startDashboard(serverUrl: string): Promise<TestDashboard> {
  const port = await freePort();
  const program = execa('node', ['dist/web/main.js'], {
    env: { PORT: String(port), HOST: '127.0.0.1', QUINTET_URL: serverUrl },
    reject: false,
    all: true,
  });
  for await (const line of program.iterable({ from: 'all', preserveNewlines: false })) {
    if (!line.startsWith('Dashboard at ')) continue;
    return {
      url: line.slice('Dashboard at '.length),
      async stop() {
        program.kill();
        await program;
      },
    };
  }
  throw new Error(`The dashboard did not start: ${(await program).all}`);
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
