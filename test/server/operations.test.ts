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

test('the process says that it lives, that it is ready, and what it measured', async () => {
  expect(await get('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
  expect(await get('/readyz')).toEqual({ status: 200, text: '{"status":"ok","database":"ok","storage":"ok"}' });
  const { text } = await get('/metrics');
  expect(text).toContain('quintet_http_request_duration_seconds_count{method="GET",route="/readyz",status="200"} 1');
});

test('an unknown path is answered with its name', async () => {
  expect(await get('/nowhere')).toEqual({
    status: 404,
    text: '{"code":"NOT_FOUND","message":"There is nothing at GET /nowhere."}',
  });
});

test('a document that GraphQL does not understand is answered in its own words', async () => {
  const { errors } = await quintet.request('{ nothing }');
  expect(errors?.[0]).toMatchObject({
    message: 'Cannot query field "nothing" on type "Query".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});
