import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

const get = async (path: string) => {
  const response = await fetch(quintet.url + path);
  return { status: response.status, text: await response.text() };
};

test('the server reports that it is alive, that it is ready, and its metrics', async () => {
  expect(await get('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
  expect(await get('/readyz')).toEqual({ status: 200, text: '{"status":"ok","database":"ok","storage":"ok"}' });
  const { text } = await get('/metrics');
  expect(text).toContain('quintet_http_request_duration_seconds_count{method="GET",route="/readyz",status="200"} 1');
});

test('a request that carries the cookies of many other programs on the host is answered', async () => {
  const cookie = 'username-127-0-0-1-8888='.padEnd(100_000, 'x');
  expect((await fetch(`${quintet.url}/healthz`, { headers: { cookie } })).status).toBe(200);
});

test('the response to an unknown path names the path', async () => {
  expect(await get('/nowhere')).toEqual({
    status: 404,
    text: '{"code":"NOT_FOUND","message":"There is nothing at GET /nowhere."}',
  });
});

test('the response to an invalid document contains GraphQL’s own message', async () => {
  const { errors } = await quintet.request('{ nothing }');
  expect(errors?.[0]).toMatchObject({
    message: 'Cannot query field "nothing" on type "Query".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});
