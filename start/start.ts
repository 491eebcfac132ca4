import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../server/database/embedded.ts';
import { StartupError } from '../server/errors.ts';
import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { KeptAlive } from './processes.ts';
import { CannotStart, run, say } from './report.ts';

/** How long server, dashboard and trainer may take to answer. */
const readySeconds = 120;

// npm start: from whatever state the clone is in to one address to open; Ctrl-C ends all of it.
await run(async () => {
  const began = Date.now();
  const env = readEnv();
  await mustBeFree(env.port, env.host, 'PORT', 'the dashboard');
  await mustBeFree(env.serverPort, env.host, 'SERVER_PORT', 'the server');

  await build(env.cacheDir);

  const stops: (() => Promise<unknown>)[] = [];
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= (async () => {
      for (const stop of stops.reverse()) await stop();
      process.exit(code);
    })();
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!ending) say('\n· Stopping …');
      end(0);
    });
  const giveUp = (reason: string) => {
    say(`\n✗ ${reason}`);
    end(1);
  };

  const databaseUrl = env.databaseUrl ?? (await embedded(env.dataDir, stops));
  const serverUrl = `http://${loopback(env.host)}:${env.serverPort}`;
  const dashboardUrl = `http://${loopback(env.host)}:${env.port}`;
  const keep = (name: string, script: string, own: Record<string, string>) => {
    const program = new KeptAlive({ name, script, env: own }, `${env.dataDir}/logs`, giveUp);
    stops.push(() => program.stop());
  };
  const common = { HOST: env.host, QUINTET_DATA_DIR: env.dataDir, QUINTET_CACHE_DIR: env.cacheDir };
  keep('server', 'dist/server/main.js', {
    ...common,
    DATABASE_URL: databaseUrl,
    SERVER_PORT: String(env.serverPort),
  });
  keep('dashboard', 'dist/web/main.js', { ...common, PORT: String(env.port), QUINTET_URL: serverUrl });
  await answers('the server', async () => (await fetch(`${serverUrl}/readyz`)).ok);
  keep('trainer', 'dist/trainer/main.js', { ...common, QUINTET_URL: serverUrl });
  await answers('the dashboard', async () => (await fetch(dashboardUrl)).ok);
  await answers('the trainer', async () => {
    const response = await fetch(`${serverUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ trainers { online } }' }),
    });
    const { data } = (await response.json()) as { data?: { trainers: { online: boolean }[] } };
    return data?.trainers.some(trainer => trainer.online) ?? false;
  });

  if (!ending)
    say(
      `\n  Quintet is ready after ${Math.round((Date.now() - began) / 1000)} s: ${dashboardUrl}\n  Ctrl-C stops it.\n`,
    );
  if (env.demo && !ending) {
    process.env.QUINTET_URL = serverUrl; // the demo is a client like any other, and reads it when it is loaded
    const { startDemo } = await import('./demo/demo.ts');
    await startDemo(line => say(`  ${line}`));
  }

  /** Polls until `ready`; an end in the meantime ends the waiting as well. */
  async function answers(what: string, ready: () => Promise<boolean>) {
    for (const until = Date.now() + readySeconds * 1000; Date.now() < until; await wait(100)) {
      if (ending) return ending;
      if (await ready().catch(() => false)) return;
    }
    giveUp(`${what} did not answer within ${readySeconds} s. Its log: ${env.dataDir}/logs`);
    await ending;
  }
});

/** An address that listens on all interfaces is reached on this machine's own. */
function loopback(host: string) {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
}

async function embedded(dataDir: string, stops: (() => Promise<unknown>)[]) {
  const postgres = await startEmbeddedPostgres(`${dataDir}/postgres`).catch(error => {
    throw error instanceof StartupError ? new CannotStart(error.message) : error;
  });
  stops.push(() => postgres.stop());
  return postgres.url;
}

async function mustBeFree(port: number, host: string, variable: string, purpose: string) {
  await new Promise<void>((free, taken) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) =>
        taken(
          new CannotStart(
            error.code === 'EADDRINUSE'
              ? `Port ${port}, where ${purpose} listens, is taken: perhaps Quintet already runs. Stop what uses it, or choose another: ${variable}=${port + 1} npm start`
              : `Port ${port} on ${host}, where ${purpose} listens, cannot be opened: ${error.message}. Choose another by ${variable} and HOST.`,
          ),
        ),
      )
      .listen(port, host, () => probe.close(() => free()));
  });
}
