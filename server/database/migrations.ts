import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { StartupError } from '../ground/errors.ts';
import { packageRoot } from '../ground/packageRoot.ts';

const FOLDER = join(packageRoot, 'prisma/migrations');

/** The lock that `prisma migrate` also takes, so that only one server or Prisma itself migrates at a time. */
const LOCK = 72_707_369;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Applies the missing migrations, each in its own transaction, and returns their names. It records them in _prisma_migrations
 * exactly as Prisma does, so that `prisma migrate deploy` still works. It refuses a database that a newer version has migrated.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch(cause => {
    throw new StartupError(`The database at ${withoutPassword(url)} cannot be reached: ${reason(cause)}.`);
  });
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await applyMissing(client, await readMigrations());
  } finally {
    await client.end();
  }
}

/** Returns the names of the migrations that were not applied yet. */
export async function missingMigrations(applied: readonly string[]): Promise<string[]> {
  return (await readMigrations()).map(({ name }) => name).filter(name => !applied.includes(name));
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(BOOKKEEPING);
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  );
  refuseMisfits(migrations, rows);
  const missing = migrations.filter(({ name }) => !rows.some(row => row.name === name));
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

function refuseMisfits(known: Migration[], applied: { name: string; checksum: string; finished: boolean }[]): void {
  for (const { name, checksum, finished } of applied) {
    const migration = known.find(candidate => candidate.name === name);
    if (!migration)
      throw new StartupError(
        `The database was migrated by a newer version of Quintet (${name} is unknown to this version). Update Quintet.`,
      );
    if (!finished)
      throw new StartupError(
        `A different tool started the migration ${name} and did not finish it. Resolve it with \`prisma migrate resolve\`.`,
      );
    if (migration.checksum !== checksum)
      throw new StartupError(`The file of the migration ${name} was changed after it was applied. Restore the file.`);
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed and was rolled back.`, { cause });
  }
}

async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
  return Promise.all(
    names.sort().map(async name => {
      const sql = await readFile(join(FOLDER, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

const reason = (cause: unknown): string =>
  cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : cause.name) : String(cause);

function withoutPassword(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname}`;
}

/** Creates Prisma's table of migrations exactly as Prisma does. */
const BOOKKEEPING = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;
