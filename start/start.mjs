// npm start. Plain JavaScript, so that the program that waits until Ctrl-C holds no compiler: whatever prepares runs in
// a process that ends, and its memory goes with it. The rest of the start runs here, from dist/.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bootstrap = fileURLToPath(new URL('bootstrap.mjs', import.meta.url));

/** Settings that fit, ports that are free and programs that are built; otherwise the child has said what is wrong. */
const settings = await new Promise(prepared => {
  fork(bootstrap, ['start/prepareStart.ts'])
    .once('message', prepared)
    .once('exit', code => code === 0 || process.exit(code ?? 1));
});

const { supervise } = await import('../dist/start/supervise.js');
// The process began with the command, before dependencies were installed.
await supervise(settings, performance.timeOrigin);
