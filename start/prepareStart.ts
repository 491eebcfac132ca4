import { mustBeFree } from './address.ts';
import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run } from './terminal.ts';

// The first part of npm start. It runs in a process of its own and sends the settings that it has read to start.mjs.
process.once('disconnect', () => process.exit(1)); // npm start has ended

await run(async () => {
  const env = readEnv();
  await mustBeFree(env.port, env.host, 'PORT', 'the dashboard');
  await mustBeFree(env.serverPort, env.host, 'SERVER_PORT', 'the server');
  await build(env);
  process.send?.(env, () => process.exit(0));
});
