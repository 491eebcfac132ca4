import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run, step } from './report.ts';
import { prepareTensorflow } from './tensorflow.ts';

// Everything that a start needs, without starting it: for images and for hosts that run the programs themselves.
await run(async () => {
  const env = readEnv();
  await step('Preparing TensorFlow (a download of 274 MB, once)', async detail => {
    await prepareTensorflow({ cacheDir: env.cacheDir, report: detail });
  });
  await build();
});
