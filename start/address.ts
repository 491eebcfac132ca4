import { createServer } from 'node:net';
import { CannotStart } from './terminal.ts';

/** An address that listens on all interfaces is reached on this machine's own. */
export const reachable = (host: string, port: number) =>
  `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;

/** Asked before anything long is begun: a busy port is the most common reason not to start. */
export async function mustBeFree(port: number, host: string, variable: string, purpose: string) {
  await new Promise<void>((free, taken) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) =>
        taken(
          new CannotStart(
            error.code === 'EADDRINUSE'
              ? `Port ${port}, where ${purpose} listens, is taken: perhaps Quintet already runs. Stop what uses it, or choose another: ${variable}=${port + 1} npm start`
              : `Port ${port} on ${host}, where ${purpose} listens, cannot be opened: ${error.message}. Choose another by ${variable} and HOST.`,
          ),
        ),
      )
      .listen(port, host, () => probe.close(() => free()));
  });
}
