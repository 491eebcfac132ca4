// npm start. It is plain JavaScript, so that the process that waits for Ctrl-C holds no compiler in memory: all preparation
// runs in a child process, whose memory is freed when it ends. The rest of the start runs here, from dist/.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bootstrap = fileURLToPath(new URL('bootstrap.mjs', import.meta.url));

/** The valid settings, sent once the ports are free and the programs built. Otherwise the child has printed what is wrong. */
const settings = await new Promise(prepared => {
  fork(bootstrap, ['start/prepareStart.ts'])
    .once('message', prepared)
    .once('exit', (code, signal) => {
      if (code === 0) return;
      // A process that is killed cannot print why.
      if (signal)
        process.stderr.write(
          `\n✗ The preparation was ended by ${signal}. Check the machine's memory, then try again.\n`,
        );
      process.exit(code ?? 1);
    });
});

const { supervise } = await import('../dist/start/supervise.js');
// This process started with the command, before dependencies were installed.
await supervise(settings, performance.timeOrigin);
