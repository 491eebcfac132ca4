import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../server/database/embedded.ts';
import { migrate } from '../../server/database/migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

const TEMPLATE = 'quintet_template';

/** The data are thrown away, so Postgres need not wait for the disk. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Vitest's globalSetup: starts one Postgres for the whole run, with a migrated database to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'quintet-test-'));
  // When root starts it, Postgres runs as a different user, who needs to enter this folder.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(join(folder, 'postgres'), FAST);
  await execute(postgres.url, `create database ${TEMPLATE}`);
  await migrate(withDatabase(postgres.url, TEMPLATE));
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Creates a separate database: a clone of the migrated template, or an empty one. */
export async function createDatabase(template: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const admin = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(admin, `create database ${name} template ${template === 'empty' ? 'template0' : TEMPLATE}`);
  return {
    url: withDatabase(admin, name),
    drop: () => execute(admin, `drop database ${name} with (force)`),
  };
}

/** Ends all connections to the database and refuses new ones, so that Postgres seems to be down. */
export async function cutOff(url: string): Promise<void> {
  await allowConnections(url, false);
  await executeBeside(url, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameOf(url)}'`);
}

export const allowConnections = (url: string, allowed: boolean): Promise<void> =>
  executeBeside(url, `alter database ${nameOf(url)} with allow_connections ${allowed}`);

/** Sets a parameter of Postgres that later sessions of the database begin with. */
export const setDefault = (url: string, name: string, value: string): Promise<void> =>
  executeBeside(url, `alter database ${nameOf(url)} set ${name} = '${value}'`);

const executeBeside = (url: string, sql: string) => execute(withDatabase(url, 'postgres'), sql);
const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** Executes one statement on a separate connection. */
export async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
