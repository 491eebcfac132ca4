import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { command } from '../support/command.ts';
import { startDashboard } from '../support/dashboard.ts';

test('a server’s TLS certificate is checked against its own name, not the name that the browser requested', async () => {
  // The certificate is for `localhost`, and this variable makes the dashboard trust it.
  const pem = 'test/support/localhost.pem';
  vi.stubEnv('NODE_EXTRA_CA_CERTS', pem);
  const [key, cert] = [await readFile(pem), await readFile(pem)];
  const server = createServer({ key, cert }, (_request, response) => response.end('over TLS'));
  server.on('upgrade', (_request, socket) =>
    socket.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
  );
  await once(server.listen(0, 'localhost'), 'listening');
  const dashboard = await startDashboard(`https://localhost:${(server.address() as AddressInfo).port}`);
  const ask = (headers: Record<string, string>) =>
    request(`${dashboard.url}/graphql`, { headers: { host: 'quintet.example.org', ...headers } }).end();

  const [answer]: IncomingMessage[] = await once(ask({}), 'response');
  expect(await answer?.toArray()).toEqual([Buffer.from('over TLS')]);
  const upgrade = once(ask({ connection: 'upgrade', upgrade: 'websocket' }), 'upgrade');
  expect((await upgrade)[0].statusCode).toBe(101);

  await dashboard.stop();
  server.close();
  vi.unstubAllEnvs();
});

test('a server address with a path is refused at startup', async () => {
  const { exitCode, stderr } = await command('web/main.ts', [], { QUINTET_URL: 'http://127.0.0.1:4000/quintet' });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('QUINTET_URL: must end with host and port: Quintet answers at the root of its address');
});
