import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../server/database/database.ts';
import type { Env } from '../../server/env.ts';
import { createLog } from '../../server/ground/log.ts';
import { startServer as start } from '../../server/server.ts';
import { createDatabase, setDefault } from './postgres.ts';

export interface GraphQLAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface TestServer {
  url: string;
  env: Env;
  /** The same database, for setting up a test and for checking what was stored. */
  database: Database;
  /** Returns the data of one operation; throws the first error as `CODE: message`. */
  gql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Returns the whole response, for tests of errors. */
  request<Data>(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer<Data>>;
  stop(): Promise<void>;
}

/**
 * Starts a server in this process on a free port, with its own cloned database and data folder. `defaults` are settings of Postgres
 * that every session of this database begins with.
 */
export async function startServer(
  settings: Partial<Env['claim']> = {},
  defaults: Record<string, string> = {},
): Promise<TestServer> {
  const clone = await createDatabase();
  for (const [name, value] of Object.entries(defaults)) await setDefault(clone.url, name, value);
  const folder = await mkdtemp(join(tmpdir(), 'quintet-test-data-'));
  const env: Env = {
    http: { host: '127.0.0.1', port: 0 },
    database: { url: clone.url },
    uploads: { maxBytes: 100_000_000 },
    storage: { folder },
    claim: { leaseSeconds: 30, heartbeatSeconds: 5, ...settings },
  };
  const server = await start(env, createLog('silent'));
  const database = openDatabase(clone.url);
  const { gql, request } = createClient(server.url);
  return {
    url: server.url,
    env,
    database,
    gql,
    request,
    async stop() {
      await database.$disconnect();
      await server.stop();
      await clone.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Uses plain fetch, as any other program would. */
export function createClient(url: string): Pick<TestServer, 'gql' | 'request'> {
  async function request<Data>(query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLAnswer<Data>;
  }
  async function gql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await request<Data>(query, variables);
    if (errors?.[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
    if (!data) throw new Error('The answer holds no data.');
    return data;
  }
  return { gql, request };
}
