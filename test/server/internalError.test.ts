import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/quintet.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

test('the details of an unexpected error are hidden', async () => {
  await execute(quintet.env.database.url, 'alter table experiments rename to hidden_away');
  const { errors, data } = await quintet.request('{ experiments { totalCount } }');
  expect({ errors, data }).toEqual({
    data: null,
    errors: [
      {
        message: "Something went wrong on the server. See the server's log for details.",
        locations: [{ line: 1, column: 3 }],
        path: ['experiments'],
        extensions: { code: 'INTERNAL_ERROR' },
      },
    ],
  });
  await execute(quintet.env.database.url, 'alter table hidden_away rename to experiments');
  expect(await quintet.gql('{ experiments { totalCount } }')).toEqual({ experiments: { totalCount: 0 } });
});

test('a form on another site cannot post a mutation', async () => {
  const response = await fetch(`${quintet.url}/graphql?query={trainers{id}}`, {
    headers: { 'content-type': 'text/plain' },
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('CSRF');
});

test('a request body that is too large is refused', async () => {
  const response = await fetch(`${quintet.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ' '.repeat(129 * 1024 * 1024) }),
  });
  expect([response.status, await response.json()]).toEqual([
    413,
    {
      code: 'INVALID_INPUT',
      message:
        'The request is larger than the limit of 128 MB. Predictions of one part must have fewer than about 25 million images x classes.',
    },
  ]);
});
