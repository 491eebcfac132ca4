import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../server/database/embedded.ts';
import { StartupError } from '../server/errors.ts';
import { mustBeFree, reachable } from './address.ts';
import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { KeptAlive } from './processes.ts';
import { CannotStart, run, say } from './report.ts';
import { Shutdown } from './shutdown.ts';

/** How long server, dashboard and trainer may take to answer. */
const readySeconds = 120;

/** How long a server of an earlier start may take to leave. */
const leavingSeconds = 5;

/** An import syncs every image to the disk; with Node's own four threads, decoding would wait for the disk. */
const SERVER_THREADS = { UV_THREADPOOL_SIZE: '12' };

// npm start: from whatever state the clone is in to one address to open; Ctrl-C ends all of it.
await run(async () => {
  const began = Date.now();
  const env = readEnv();
  await mustBeFree(env.port, env.host, 'PORT', 'the dashboard');
  await mustBeFree(env.serverPort, env.host, 'SERVER_PORT', 'the server');
  await build(env);

  const shutdown = new Shutdown();
  try {
    const databaseUrl = env.databaseUrl ?? (await embedded(env.dataDir, shutdown));
    const serverUrl = reachable(env.host, env.serverPort);
    const dashboardUrl = reachable(env.host, env.port);
    const common = { HOST: env.host, QUINTET_DATA_DIR: env.dataDir, QUINTET_CACHE_DIR: env.cacheDir };
    const keep = (name: string, own: Record<string, string>) => {
      const program = { name, script: `dist/${name}/main.js`, env: { ...common, ...own } };
      const kept = new KeptAlive(program, `${env.dataDir}/logs`, reason => void shutdown.because(reason));
      shutdown.later(() => kept.stop());
    };

    keep('server', { ...SERVER_THREADS, DATABASE_URL: databaseUrl, SERVER_PORT: String(env.serverPort) });
    keep('web', { PORT: String(env.port), QUINTET_URL: serverUrl });
    await answers('the server', async () => (await fetch(`${serverUrl}/readyz`)).ok);
    keep('trainer', { QUINTET_URL: serverUrl });
    await answers('the dashboard', async () => (await fetch(dashboardUrl)).ok);
    await answers('the trainer', () => trainerIsOnline(serverUrl));

    say(
      `\n  Quintet is ready after ${Math.round((Date.now() - began) / 1000)} s: ${dashboardUrl}\n  Ctrl-C stops it.\n${env.serverPort === 4000 ? '' : `  For the command line: export QUINTET_URL=${serverUrl}\n`}`,
    );
    if (env.demo) await demo(serverUrl, env);
  } catch (error) {
    await shutdown.because(error instanceof CannotStart ? error.message : String((error as Error).stack));
  }

  /** Polls until `ready`; ends with the start where that is ended meanwhile. */
  async function answers(what: string, ready: () => Promise<boolean>) {
    for (const until = Date.now() + readySeconds * 1000; Date.now() < until; await wait(100)) {
      if (shutdown.begun) return wait(2 ** 30);
      if (await ready().catch(() => false)) return;
    }
    throw new CannotStart(`${what} did not answer within ${readySeconds} s. Its log is in ${env.dataDir}/logs.`);
  }
});

/** Two on one data folder would share their queue by accident, and the second end with the first. */
async function embedded(dataDir: string, shutdown: Shutdown) {
  const postgres = await startEmbeddedPostgres(`${dataDir}/postgres`).catch(error => {
    throw error instanceof StartupError ? new CannotStart(error.message) : error;
  });
  shutdown.later(() => postgres.stop());
  // A server whose starter was killed is on its way out.
  for (const until = Date.now() + leavingSeconds * 1000; await postgres.isServed(); await wait(100))
    if (Date.now() > until)
      throw new CannotStart(
        `Quintet runs already on ${dataDir}. Open that one, or name another folder in QUINTET_DATA_DIR.`,
      );
  return postgres.url;
}

async function trainerIsOnline(serverUrl: string) {
  const response = await fetch(`${serverUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ trainers { online } }' }),
  });
  const { data } = (await response.json()) as { data?: { trainers: { online: boolean }[] } };
  return data?.trainers.some(trainer => trainer.online) ?? false;
}

/** Quintet is useful without it, so its failure is no reason to stop. */
async function demo(serverUrl: string, { cacheDir, weightsFile }: ReturnType<typeof readEnv>) {
  process.env.QUINTET_URL = serverUrl; // the demo is a client like any other, and reads it when it is loaded
  const { startDemo } = await import('./demo/demo.ts');
  await startDemo({ cacheDir, weightsFile, report: line => say(`  ${line}`) }).catch(error =>
    say(`! The demo could not be started: ${error.message}`),
  );
}
