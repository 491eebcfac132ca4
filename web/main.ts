import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nextModule from 'next';
import { largestHeaders } from '../common/largestHeaders.ts';
import { readEnv } from './env.ts';
import { createGateway, isForwarded } from './gateway.ts';
import { waitForServer } from './serverReady.ts';

// Next cannot stream large uploads (its rewrites truncate a body at 10 MB), so a small server precedes it.

/** Next is a CommonJS module that is itself a function, but its types declare a default export within. */
const createNext = nextModule as unknown as typeof nextModule.default;

/** Open pages hold WebSockets, which would keep a stopping server alive. */
const secondsToFinish = 3;

const say = (line: string) => process.stdout.write(`${line}\n`);

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

function settings() {
  try {
    return readEnv();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** Returns the pages' folder: beside this file in development, beside dist/ once compiled. */
function pagesFolder() {
  const here = import.meta.dirname;
  return existsSync(join(here, 'next.config.ts')) ? here : join(here, '..', '..', 'web');
}

const { values: options } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const env = settings();
const dir = pagesFolder();

if (!options.dev && !existsSync(join(dir, '.next', 'BUILD_ID'))) {
  fail('The dashboard is not built yet: run `npm run build`, or start it with --dev.');
}

const next = createNext({ dev: options.dev, dir, hostname: env.HOST, port: env.PORT });
await Promise.all([next.prepare(), waitForServer(env.QUINTET_URL)]);
const answerPage = next.getRequestHandler();
const upgradePage = next.getUpgradeHandler();
const gateway = createGateway(env.QUINTET_URL);

const server = createServer({ maxHeaderSize: largestHeaders }, (request, response) => {
  if (isForwarded(request.url)) void gateway.request(request, response);
  else void answerPage(request, response);
});
server.on('upgrade', (request, socket, head) => {
  if (isForwarded(request.url)) void gateway.upgrade(request, socket, head);
  else void upgradePage(request, socket, head);
});
// Node limits a request to five minutes by default; a large dataset over a slow connection takes longer.
server.requestTimeout = 0;

server.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') {
    fail(
      `Port ${env.PORT} is in use. Stop the program that uses it, or choose a different port: PORT=${env.PORT + 1}.`,
    );
  }
  fail(`The dashboard cannot listen on ${env.HOST}:${env.PORT}: ${error.message}`);
});
server.listen(env.PORT, env.HOST, () => say(`Dashboard at http://${env.HOST}:${env.PORT}`));

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), secondsToFinish * 1000).unref();
}
// 'disconnect' means that the parent process has ended.
for (const ending of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(ending, stop);
