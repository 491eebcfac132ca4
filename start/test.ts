import { execa } from 'execa';
import { kerasPython } from '../reference/environment.ts';
import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run } from './terminal.ts';

// npm test [-- VITEST ARGUMENTS]: prepares everything that the tests need, even on a fresh clone, then runs them. They use the
// built programs with a real Postgres, TensorFlow and browser, and compare results with the real Keras.
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
