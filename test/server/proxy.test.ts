import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createGateway, isForwarded } from '../../web/gateway.ts';
import { freePort } from '../support/dashboard.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { until } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

/** Opens a WebSocket as a browser or a program would, and returns `open` or why it was refused. */
const open = (url: string, headers: Record<string, string> = {}) =>
  new Promise<string>(resolve => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
    socket.once('open', () => {
      socket.close();
      resolve('open');
    });
    socket.once('error', error => resolve(error.message));
  });

const REFUSED = 'Unexpected server response: 403';

const ticketAt = async (url: string) => (await fetch(`${url}/graphql/ticket`)).json() as Promise<{ ticket: string }>;

test.each([
  ['the same name', { origin: 'http://quintet.example:8080', host: 'quintet.example:8080' }, 'open'],
  ['the usual port named', { origin: 'https://quintet.example', host: 'quintet.example:443' }, 'open'],
  ['a proxy that ends TLS', { origin: 'https://quintet.example', host: 'quintet.example:80' }, 'open'],
  ['the name passed on', { origin: 'https://quintet.example', 'x-forwarded-host': 'quintet.example' }, 'open'],
  ['two proxies', { origin: 'https://quintet.example', 'x-forwarded-host': 'quintet.example, inner' }, 'open'],
  ['another site', { origin: 'https://evil.example' }, REFUSED],
  ['another port', { origin: 'http://quintet.example:9', host: 'quintet.example:8080' }, REFUSED],
  [
    'a name that only begins alike',
    { origin: 'https://quintet.example.evil.example', host: 'quintet.example' },
    REFUSED,
  ],
  ['a sandboxed frame', { origin: 'null' }, REFUSED],
  ['a file', { origin: 'file://' }, REFUSED],
  ["a desktop program's own scheme", { origin: 'altair://-' }, 'open'],
])('a WebSocket from %s', async (_case, headers, expected) => {
  expect(await open(`${quintet.url}/graphql`, headers)).toBe(expected);
});

test('a page of another site can neither read a ticket nor guess one', async () => {
  const response = await fetch(`${quintet.url}/graphql/ticket`, { headers: { origin: 'https://evil.example' } });
  // Without this header, browsers keep the answer from pages of other origins.
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store');
  const evil = { origin: 'https://evil.example' };
  expect(await open(`${quintet.url}/graphql?ticket=`, evil)).toBe(REFUSED);
  expect(await open(`${quintet.url}/graphql?ticket=${'A'.repeat(32)}`, evil)).toBe(REFUSED);
  const { ticket } = (await response.json()) as { ticket: string };
  expect(await open(`${quintet.url}/graphql?ticket=${ticket}`, evil)).toBe('open');
});

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

test.skipIf(!hasNginx)(
  'behind nginx, which replaces Host by default, a page gets its WebSocket by its ticket',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quintet-test-nginx-'));
    const port = await freePort();
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; events {}
     http { access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
       uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
       server { listen 127.0.0.1:${port}; location / { proxy_pass ${quintet.url}; proxy_http_version 1.1;
         proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade"; } } }`,
    );
    const nginx: ChildProcess = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    try {
      const url = `http://127.0.0.1:${port}`;
      await until(
        () =>
          fetch(`${url}/healthz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        Boolean,
      );
      const page = { origin: url };
      const { ticket } = await ticketAt(url);
      expect(await open(`${url}/graphql?ticket=${ticket}`, page)).toBe('open');
      expect(await open(`${url}/graphql`, { origin: 'https://evil.example' })).toBe(REFUSED);
      expect(await open(`${url}/graphql`)).toBe('open');
    } finally {
      nginx.kill();
      await rm(folder, { recursive: true, force: true });
    }
  },
);

/** The libraries through which Python's gql subscribes. Each is tried where it is installed. */
const PYTHON_CLIENTS = {
  websockets: `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1], subprotocols=['graphql-transport-ws']) as socket:
        await socket.send('{"type":"connection_init"}')
        print(await socket.recv())
asyncio.run(main())`,
  aiohttp: `import asyncio, sys, aiohttp
async def main():
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(sys.argv[1], protocols=['graphql-transport-ws']) as socket:
            await socket.send_str('{"type":"connection_init"}')
            print(await socket.receive_str())
asyncio.run(main())`,
};

test('a program subscribes through the dashboard’s address, however it writes the headers', async () => {
  const gateway = createGateway(quintet.url);
  const dashboard = createServer((request, response) => void gateway.request(request, response));
  dashboard.on(
    'upgrade',
    (request, socket, head) => isForwarded(request.url) && void gateway.upgrade(request, socket, head),
  );
  await new Promise<void>(resolve => dashboard.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(dashboard.address() as AddressInfo).port}`;
    expect(await open(`${url}/graphql`)).toBe('open');
    expect(await open(`${url}/graphql`, { origin: url })).toBe('open');
    for (const [library, script] of Object.entries(PYTHON_CLIENTS)) {
      if (spawnSync('python3', ['-c', `import ${library}`]).status !== 0) continue;
      const client = spawn('python3', ['-c', script, `${url.replace('http', 'ws')}/graphql`]);
      let output = '';
      for (const stream of [client.stdout, client.stderr])
        stream.on('data', chunk => {
          output += chunk;
        });
      await new Promise(resolve => client.once('close', resolve));
      expect(output.trim(), library).toBe('{"type":"connection_ack"}');
    }
  } finally {
    dashboard.closeAllConnections();
    await new Promise(resolve => dashboard.close(resolve));
  }
});
