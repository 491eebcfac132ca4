import { readEnv } from './env.ts';
import { StartupError } from './ground/errors.ts';
import { createLog } from './ground/log.ts';
import { startServer } from './server.ts';

/** The time that an orderly shutdown may take before the process exits with an error. */
const STOP_TIMEOUT_MS = 15_000;

const log = createLog();
try {
  const server = await startServer(readEnv(), log);
  log.info({ url: server.url }, 'The server is ready.');
  // 'disconnect' means that the parent process has ended for any reason.
  for (const ending of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(ending, () => stop(server.stop));
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function stop(stopServer: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
  await stopServer();
  log.info('The server has stopped.');
  if (process.connected) process.disconnect(); // An open channel would keep the process alive.
}
