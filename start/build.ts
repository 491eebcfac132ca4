import { readEnv } from './env.ts';
import { build } from './prepare.ts';
import { run } from './terminal.ts';

// Everything that a start needs, without starting it: for images and for hosts that run the programs themselves.
await run(async () => {
  await build(readEnv());
});
