import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { execa, type ResultPromise } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../support/dashboard.ts';
import { until } from '../support/scene.ts';

// The dashboard's own server in front of a server that starts, stops and restarts.

let serverPort: number;
let server: Server | undefined;
let ready: boolean;
let dashboard: ResultPromise;
let url: string;

beforeEach(async () => {
  serverPort = await freePort();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  dashboard = execa('node', ['dist/web/main.js'], {
    env: { PORT: String(port), HOST: '127.0.0.1', QUINTET_URL: `http://127.0.0.1:${serverPort}` },
    reject: false,
    all: true,
    stdin: 'ignore',
  });
});
afterEach(async () => {
  dashboard.kill();
  await dashboard;
  await stopServer();
});

/** Stands in for the server: not ready until told so, and echoes every other request. */
async function startServer() {
  server = createServer((request, response) => {
    if (request.url === '/readyz') response.writeHead(ready ? 200 : 503).end();
    else request.pipe(response);
  }).listen(serverPort, '127.0.0.1');
  await once(server, 'listening');
}

async function stopServer() {
  server?.closeAllConnections();
  await new Promise(closed => (server ? server.close(closed) : closed(undefined)));
  server = undefined;
}

const isOpen = () =>
  fetch(url).then(
    response => response.ok,
    () => false,
  );

const post = (body: string) => fetch(`${url}/graphql`, { method: 'POST', body });

test('the dashboard keeps its port closed until the server is ready', async () => {
  ready = false;
  expect(await isOpen()).toBe(false);
  await startServer();
  await wait(3_000); // longer than the pages take to load
  expect(await isOpen()).toBe(false);
  ready = true;
  expect(await until(isOpen, Boolean, 30_000)).toBe(true);
});

test('the dashboard opens in a browser that carries the cookies of many other programs on the host', async () => {
  ready = true;
  await startServer();
  await until(isOpen, Boolean, 30_000);
  const cookie = 'username-127-0-0-1-8888='.padEnd(100_000, 'x');
  expect((await fetch(url, { headers: { cookie } })).status).toBe(200);
});

test('the dashboard holds a request while the server restarts, then forwards it', async () => {
  ready = true;
  await startServer();
  await until(isOpen, Boolean, 30_000);
  expect(await (await post('before')).text()).toBe('before');
  await stopServer();
  const answer = post('meanwhile');
  await wait(1_000);
  await startServer();
  expect((await answer).status).toBe(200);
  expect(await (await answer).text()).toBe('meanwhile');
});

test('the dashboard reports an unreachable server after some seconds, then immediately', async () => {
  ready = true;
  await startServer();
  await until(isOpen, Boolean, 30_000);
  await stopServer();
  const first = await post('');
  expect(first.status).toBe(502);
  expect(await first.json()).toMatchObject({ code: 'SERVER_AWAY' });
  const began = Date.now();
  expect((await post('')).status).toBe(502);
  expect(Date.now() - began).toBeLessThan(2_000);
  await startServer();
  expect(await (await post('back')).text()).toBe('back');
});
