import { mustBeFree } from './address.ts';
import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run } from './terminal.ts';

// The first part of npm start, in a process of its own (start.mjs), which gets the settings that were read.
process.once('disconnect', () => process.exit(1)); // npm start was ended meanwhile

await run(async () => {
  const env = readEnv();
  await mustBeFree(env.port, env.host, 'PORT', 'the dashboard');
  await mustBeFree(env.serverPort, env.host, 'SERVER_PORT', 'the server');
  await build(env);
  process.send?.(env, () => process.exit(0));
});
