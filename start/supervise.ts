import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../server/database/embedded.ts';
import { StartupError } from '../server/ground/errors.ts';
import { reachable } from './address.ts';
import { startDemo } from './demo/process.ts';
import type { Env } from './env.ts';
import { ask } from './http.ts';
import { KeptAlive } from './processes.ts';
import { programs } from './programs.ts';
import { Shutdown } from './shutdown.ts';
import { CannotStart, say } from './terminal.ts';

/** How long the server, the dashboard and the trainer may each take to answer. */
const readySeconds = 120;

/** How long a server of an earlier start may take to exit. */
const leavingSeconds = 5;

/**
 * The second part of npm start, once everything is built: starts Postgres and the programs, says when all of them are ready,
 * keeps them alive and stops them in order. This module stays in memory as long as Quintet runs, so it imports nothing heavy.
 *
 * @param began when the command was given, in milliseconds since 1970
 */
export async function supervise(env: Env, began: number) {
  const shutdown = new Shutdown();
  try {
    const databaseUrl = env.databaseUrl ?? (await embedded(env.dataDir, shutdown));
    const serverUrl = reachable(env.host, env.serverPort);
    const dashboardUrl = reachable(env.host, env.port);
    const { server, web, trainer } = programs(env, databaseUrl, serverUrl);
    const keep = (program: typeof server) => {
      const kept = new KeptAlive(program, `${env.dataDir}/logs`, reason => void shutdown.because(reason));
      shutdown.later(() => kept.stop());
    };

    keep(server);
    keep(web); // loads its pages at once, and listens when the server is ready (web/main.ts)
    await answers('the server', async () => (await ask(`${serverUrl}/readyz`)).ok);
    keep(trainer);
    await answers('the dashboard', async () => (await ask(dashboardUrl)).ok);
    await answers('the trainer', () => trainerIsOnline(serverUrl));

    say(
      `\n  Quintet is ready after ${Math.round((Date.now() - began) / 1000)} s: ${dashboardUrl}\n  Press Ctrl-C to stop it.\n${env.serverPort === 4000 ? '' : `  For the command line: export QUINTET_URL=${serverUrl}\n`}`,
    );
    if (env.demo) startDemo(env, serverUrl, shutdown);
  } catch (error) {
    await shutdown.because(error instanceof CannotStart ? error.message : String((error as Error).stack));
  }

  /** Polls until `ready` returns true. It never returns if the shutdown has begun. */
  async function answers(what: string, ready: () => Promise<boolean>) {
    for (const until = Date.now() + readySeconds * 1000; Date.now() < until; await wait(100)) {
      if (shutdown.begun) return wait(2 ** 30);
      if (await ready().catch(() => false)) return;
    }
    throw new CannotStart(`${what} did not answer within ${readySeconds} s. Its log is in ${env.dataDir}/logs.`);
  }
}

/**
 * Starts the embedded Postgres and returns its URL. Refuses a data folder that is in use: two starts would share one queue by
 * accident, and the second would end with the first.
 */
async function embedded(dataDir: string, shutdown: Shutdown) {
  const postgres = await startEmbeddedPostgres(
    `${dataDir}/postgres`,
    {},
    {
      restarting: how => say(`! postgres ${how}; starting it again`),
      givenUp: reason => void shutdown.because(reason),
    },
  ).catch(error => {
    throw error instanceof StartupError ? new CannotStart(error.message) : error;
  });
  shutdown.later(() => postgres.stop());
  // If the earlier start was killed, its server is about to exit.
  for (const until = Date.now() + leavingSeconds * 1000; await postgres.isServed(); await wait(100))
    if (Date.now() > until)
      throw new CannotStart(
        `Quintet is already running on ${dataDir}. Use that one, or set QUINTET_DATA_DIR to a different folder.`,
      );
  return postgres.url;
}

async function trainerIsOnline(serverUrl: string) {
  const query = encodeURIComponent('{ trainers { online } }');
  // Apollo answers a GET only if it carries a header that pages of other origins cannot send.
  const { text } = await ask(`${serverUrl}/graphql?query=${query}`, { 'apollo-require-preflight': 'true' });
  const { data }: { data?: { trainers: { online: boolean }[] } } = JSON.parse(text);
  return data?.trainers.some(trainer => trainer.online) ?? false;
}
