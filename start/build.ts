import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run } from './terminal.ts';

// npm run build: prepares everything that a start needs without starting anything, for container images and for hosts that
// run the programs themselves.
await run(async () => {
  await build(readEnv());
});
