import { createServer } from 'node:net';
import { CannotStart } from './terminal.ts';

/** Returns a program's URL on this machine, with the loopback address if the program listens on all interfaces. */
export const reachable = (host: string, port: number) =>
  `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;

/** Fails if the port is in use. Checked before any slow step, because a busy port is the most common reason for a failed start. */
export async function mustBeFree(port: number, host: string, variable: string, purpose: string) {
  await new Promise<void>((free, taken) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) =>
        taken(
          new CannotStart(
            error.code === 'EADDRINUSE'
              ? `Port ${port}, needed for ${purpose}, is taken, perhaps by Quintet itself. Stop the program that uses it, or choose a different port: ${variable}=${port + 1} npm start`
              : error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' || error.code === 'EADDRNOTAVAIL'
                ? `HOST=${host} is not an address of this machine. Some tools set HOST for their own use (conda's compilers do). Choose one: HOST=127.0.0.1 npm start`
                : `Cannot open port ${port} on ${host} for ${purpose}: ${error.message}. Set ${variable} or HOST to a different value.`,
          ),
        ),
      )
      .listen(port, host, () => probe.close(() => free()));
  });
}
