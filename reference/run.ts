import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { readEnv } from '../start/env.ts';
import { CannotStart, run } from '../start/terminal.ts';
import { kerasPython } from './environment.ts';

// npm run reference -- SCRIPT.py [ARGUMENT …]: one of this folder's scripts, in the Python that has real Keras.
await run(async () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script?.endsWith('.py'))
    throw new CannotStart(
      'Name a script: study.py, make_fixtures.py or check_h5.py; each says with --help what it takes.',
    );
  const python = await kerasPython(readEnv().cacheDir);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { exitCode } = await execa(python, [path, ...args], { stdio: 'inherit', reject: false });
  process.exit(exitCode ?? 1);
});
