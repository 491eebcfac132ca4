import { execa } from 'execa';
import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run, step } from './report.ts';
import { prepareTensorflow } from './tensorflow.ts';

// npm test [-- VITEST ARGUMENTS]: everything the tests need, from a fresh clone, then all of them.
// They meet the built programs: real Postgres, real TensorFlow, a real browser.
await run(async () => {
  const env = readEnv();
  await step('Preparing TensorFlow (a download of 274 MB, once)', async detail => {
    await prepareTensorflow({ cacheDir: env.cacheDir, report: detail });
  });
  await build();
  const vitest = await execa('node_modules/.bin/vitest', ['run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    reject: false,
  });
  process.exit(vitest.exitCode ?? 1);
});
