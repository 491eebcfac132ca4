/**
 * Creates and checks migrations with the WebAssembly build of Prisma's engine, so that the native engine is not needed.
 *
 *   tsx prisma/migrate.ts diff NAME   writes a migration with everything in schema.prisma that the migrations lack
 *   tsx prisma/migrate.ts check       fails if schema.prisma and the migrations differ
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
  if (isEmpty(sql)) return say('The migrations already match schema.prisma.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  say(`Wrote ${folder}/migration.sql. Review it before you commit it.`);
}

async function check(): Promise<void> {
  const sql = await difference();
  if (!isEmpty(sql))
    fail(
      `The migrations do not match schema.prisma. Run \`npx tsx prisma/migrate.ts diff NAME\` to create this migration:\n${sql}`,
    );
}

/** Returns the SQL that the migrations lack compared with schema.prisma. It applies them to a temporary Postgres. */
async function difference(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quintet-migrate-'));
  // If root starts Postgres, it runs as a different user, which must be able to enter this folder.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(join(folder, 'postgres'), { fsync: 'off' });
  try {
    await loadEngine();
    const schema = { path: 'schema.prisma', content: await readFile(join(HERE, 'schema.prisma'), 'utf8') };
    const { hostname: host, port, username: user, password } = new URL(postgres.url);
    // A connectionString cannot be used, because its database would override the name of the shadow database. Idle connections
    // must end at once, because the adapter drops the shadow database before it closes its own connections.
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
 * Adapts Prisma's adapter for its schema engine. The engine reads Postgres' catalogue, which has columns of the one-letter type
 * "char", but the adapter refuses this type. These columns therefore pass through the adapter as text, and get the type character
 * in the result.
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

/** Node provides WebAssembly, but the types of Node do not declare it. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** Loads the .wasm file by hand, because the entry of the package imports it, which only works with a bundler. */
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
