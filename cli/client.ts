import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { readEnv } from './env.ts';
import { CommandError, exitCode } from './errors.ts';
import type { TypedDocumentString } from './graphql/graphql.ts';

const authorization = (): Record<string, string> => {
  const { token } = readEnv();
  return token ? { authorization: `Bearer ${token}` } : {};
};

/** Sends a request to the server. If none answers, the error says how to start or find one. */
export async function request(path: string, init: RequestInit = {}) {
  const { url } = readEnv();
  try {
    return await fetch(`${url}${path}`, { ...init, headers: { ...authorization(), ...init.headers } });
  } catch (error) {
    throw new CommandError(
      `No Quintet server answers at ${url} (${reasonOf(error)}). Start one with \`npm start\`, or set QUINTET_URL to its address.`,
      exitCode.unreachable,
    );
  }
}

const reasonOf = (error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? ('code' in cause && String(cause.code)) || cause.message : String(cause);
};

/** The server's error codes for input that would be wrong at any time. */
const wrongUsage = new Set([
  'BAD_USER_INPUT',
  'IMAGE_TOO_SMALL',
  'INVALID_HYPERPARAMETERS',
  'INVALID_INPUT',
  'INVALID_QUERY',
  'UNKNOWN_ARCHITECTURE',
]);

/** Runs one GraphQL operation. If the server refuses it, the error carries the server's message. */
export async function query<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const answer = (await response.json().catch(() => ({}))) as {
    data?: Result;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  if (answer.errors) {
    const wrongly = answer.errors.some(({ extensions }) => wrongUsage.has(extensions?.code ?? ''));
    throw new CommandError(
      answer.errors.map(error => error.message).join('\n'),
      wrongly ? exitCode.usage : exitCode.failed,
    );
  }
  if (!answer.data)
    throw new CommandError(
      `${readEnv().url}/graphql answered with status ${response.status} and no data. Is this a Quintet server?`,
    );
  return answer.data;
}

/** Yields a subscription's results. It reconnects by itself, because the server may restart in the meantime. */
export async function* subscribe<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): AsyncGenerator<Result> {
  const client = createClient({
    url: `${readEnv().url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: authorization,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
  try {
    for await (const { data, errors } of client.iterate<Result>({ query: document.toString(), variables })) {
      if (errors) throw new CommandError(errors.map(error => error.message).join('\n'));
      if (data) yield data;
    }
  } finally {
    await client.dispose();
  }
}
