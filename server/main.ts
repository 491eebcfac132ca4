import { readEnv } from './env.ts';
import { StartupError } from './ground/errors.ts';
import { createLog } from './ground/log.ts';
import { startServer } from './server.ts';

/** After this long an orderly end has failed; whoever asked for it has waited enough. */
const STOP_TIMEOUT_MS = 15_000;

const log = createLog();
try {
  const server = await startServer(readEnv(), log);
  log.info({ url: server.url }, 'The server is ready.');
  // 'disconnect': the program that started this one is gone, however it went.
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
  if (process.connected) process.disconnect(); // the channel would keep it alive
}
