import { createServer, type Server } from 'node:http';
import express from 'express';
import { largestHeaders } from '../common/largestHeaders.ts';
import { createContext } from './context.ts';
import { type Database, openDatabase } from './database/database.ts';
import { migrate, missingMigrations } from './database/migrations.ts';
import { Imports } from './dataset/imports.ts';
import type { Env } from './env.ts';
import { Events } from './events/events.ts';
import { StartupError } from './ground/errors.ts';
import type { Log } from './ground/log.ts';
import { mountHttp } from './http.ts';
import type { ReadinessCheck } from './operations.ts';
import { watchForLostRuns } from './recording/lostRuns.ts';
import { createSchema } from './schema.ts';
import { createServices } from './services.ts';
import { openDiskStorage } from './storage/diskStorage.ts';
import { claimStorage } from './storage/owner.ts';
import { Removals } from './storage/removals.ts';
import type { Storage } from './storage/storage.ts';
import { sweepBlobs } from './storage/sweep.ts';
import { serveWebSocket } from './webSocket.ts';

/** Longer than clients keep an idle connection. Otherwise a request could arrive while the server closes the connection. */
const KEEP_ALIVE_MS = 65_000;

export interface RunningServer {
  readonly url: string;
  /** Refuses new requests, finishes running ones, and then closes the port and the database. */
  stop(): Promise<void>;
}

/** Starts all components in the order of their dependencies. They stop in reverse order, even if the start has failed. */
export async function startServer(env: Env, log: Log): Promise<RunningServer> {
  const endings: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    return { url: await start(env, log, endings), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(env: Env, log: Log, endings: (() => unknown)[]): Promise<string> {
  for (const migration of await migrate(env.database.url)) log.info({ migration }, 'The database was migrated.');
  const storage = await openDiskStorage(env.storage.folder);
  const database = openDatabase(env.database.url);
  endings.push(() => database.$disconnect());
  await claimStorage(database, storage);
  const events = new Events(env.database.url, log);
  await events.start();
  endings.push(() => events.stop());

  const removals = new Removals({ database, storage, log });
  endings.push(() => removals.stop());
  const resources = { env, database, events, storage, removals, log };
  endings.push(watchForLostRuns(resources));
  endings.push(sweepBlobs(resources));
  const imports = new Imports(resources);
  await imports.start();
  endings.push(() => imports.stop());
  const contextOf = createContext(createServices(resources, imports), events);
  const schema = createSchema();
  const app = express();
  // By default, Node ends a request after five minutes, but an upload may take hours. Routes that read bodies end silent ones.
  const httpServer = createServer(
    { requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: largestHeaders },
    app,
  );
  const apollo = await mountHttp(app, httpServer, schema, contextOf, readiness(database, storage), log);
  endings.push(() => apollo.stop());
  endings.push(serveWebSocket(httpServer, schema, contextOf, log));
  return listen(httpServer, env.http.host, env.http.port);
}

function readiness(database: Database, storage: Storage): ReadinessCheck[] {
  return [
    {
      name: 'database',
      async check() {
        const rows = await database.$queryRaw<{ name: string }[]>`
          select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
        const missing = await missingMigrations(rows.map(({ name }) => name));
        if (missing.length > 0) throw new Error(`missing migrations: ${missing.join(', ')}`);
      },
    },
    { name: 'storage', check: () => storage.check() },
  ];
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartupError(listenComplaint(error, host, port))),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
    });
  });
}

function listenComplaint({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop the program that uses it, or set SERVER_PORT to a different port.`;
  if (code === 'EACCES') return `This user may not open port ${port}. Set SERVER_PORT to a port above 1023.`;
  return `Cannot listen on ${host}:${port}: ${message}.`;
}
