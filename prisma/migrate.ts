/**
 * Migrations without Prisma's native engine, on its WebAssembly build of the same version.
 *
 *   tsx prisma/migrate.ts diff NAME   writes the next migration: what schema.prisma has and the migrations lack
 *   tsx prisma/migrate.ts check       fails when there is such a difference
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQueryable } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { startEmbeddedPostgres } from '../server/database/embedded.ts';

const HERE = import.meta.dirname;
const MIGRATIONS = join(HERE, 'migrations');

async function writeNext(name: string): Promise<void> {
  const sql = await difference();
  if (isEmpty(sql)) return say('The migrations already make what schema.prisma says.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  say(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
}

async function check(): Promise<void> {
  const sql = await difference();
  if (!isEmpty(sql))
    fail(`The migrations do not make what schema.prisma says; run tsx prisma/migrate.ts diff NAME. Lacking:\n${sql}`);
}

/** SQL that leads from the migrations' outcome, tried on a throw-away Postgres, to schema.prisma. */
async function difference(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quintet-migrate-'));
  // Started by root, Postgres runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(join(folder, 'postgres'), { fsync: 'off' });
  try {
    await loadEngine();
    const schema = { path: 'schema.prisma', content: await readFile(join(HERE, 'schema.prisma'), 'utf8') };
    const { hostname: host, port, username: user, password } = new URL(postgres.url);
    // Not as one connectionString: its database would win over the name of the shadow database. Idle connections end
    // at once, since the adapter drops the shadow database before it closes its own connections.
    const server = { host, port: Number(port), user, password, database: 'postgres' };
    const connection = { ...server, Client: CharAsText, idleTimeoutMillis: 1 };
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(connection));
    const schemaEngine = await engine.SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      adapter,
    );
    const { stdout } = await schemaEngine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

async function readMigrations(): Promise<engine.MigrationList> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async path => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(MIGRATIONS, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}

/**
 * Prisma's adapter as its engine for migrations needs it: the engine reads Postgres' catalogue, whose one-letter columns
 * have a type ("char") that the adapter refuses. So they pass through it as text and are named for what they are after.
 */
class CatalogueAdapter extends PrismaPg {
  override async connect() {
    return withOneLetterColumns(await super.connect());
  }
  override async connectToShadowDb() {
    return withOneLetterColumns(await super.connectToShadowDb());
  }
}

const oneLetterColumns = new Set<string>();

class CharAsText extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const { CHAR, TEXT } = pg.types.builtins;
    this.connection.prependListener('rowDescription', ({ fields }: { fields: pg.FieldDef[] }) => {
      for (const field of fields.filter(({ dataTypeID }) => dataTypeID === CHAR)) {
        field.dataTypeID = TEXT;
        oneLetterColumns.add(field.name);
      }
    });
  }
}

function withOneLetterColumns<Adapter extends SqlQueryable>(adapter: Adapter): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async query => {
    const result = await queryRaw(query);
    const typeOf = (name: string, index: number) =>
      oneLetterColumns.has(name) ? ColumnTypeEnum.Character : (result.columnTypes[index] ?? ColumnTypeEnum.Text);
    return { ...result, columnTypes: result.columnNames.map(typeOf) };
  };
  return adapter;
}

/** Node has it; Node's types do not. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** The package's own entry imports the .wasm file, which only bundlers can. */
async function loadEngine(): Promise<void> {
  const glue = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(fileURLToPath(new URL('schema_engine_bg.wasm', glue)));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

function isEmpty(sql: string): boolean {
  return sql.split('\n').every(line => line.trim() === '' || line.startsWith('--'));
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

const [command, name] = process.argv.slice(2);
if (command === 'diff' && name && /^[a-z0-9_]+$/.test(name)) await writeNext(name);
else if (command === 'check') await check();
else fail('Usage: tsx prisma/migrate.ts diff NAME (letters, digits, underscores) | check');
