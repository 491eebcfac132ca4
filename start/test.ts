import { execa } from 'execa';
import { kerasPython } from '../reference/environment.ts';
import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run } from './terminal.ts';

// npm test [-- VITEST ARGUMENTS]: everything the tests need, from a fresh clone, then all of them.
// They meet the built programs: real Postgres, real TensorFlow, a real browser; and real Keras beside them.
await run(async () => {
  const env = readEnv();
  await build(env);
  await kerasPython(env.cacheDir);
  const vitest = await execa('node_modules/.bin/vitest', ['run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    reject: false,
  });
  process.exit(vitest.exitCode ?? 1);
});
