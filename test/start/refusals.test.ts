import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { command } from '../support/command.ts';

test('start fails with a clear message when a port is in use', async () => {
  const squatter = createServer();
  const port = await new Promise<number>(ready =>
    squatter.listen(0, '127.0.0.1', () => {
      const address = squatter.address();
      ready(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const { exitCode, stderr } = await command('start/start.mjs', [], { PORT: String(port) });
  squatter.close();
  expect(exitCode).toBe(1);
  expect(stderr.trim()).toBe(
    `✗ Port ${port}, needed for the dashboard, is taken, perhaps by Quintet itself. Stop the program that uses it, or choose a different port: PORT=${port + 1} npm start`,
  );
});

test('start says so when HOST names no address of this machine, as in an environment of conda', async () => {
  const { exitCode, stderr } = await command('start/start.mjs', [], { HOST: 'x86_64-conda-linux-gnu.invalid' });
  expect(exitCode).toBe(1);
  expect(stderr.trim()).toBe(
    "✗ HOST=x86_64-conda-linux-gnu.invalid is not an address of this machine. Some tools set HOST for their own use (conda's compilers do). Choose one: HOST=127.0.0.1 npm start",
  );
});

test('start reports all invalid settings at once, with their values', async () => {
  const { exitCode, stderr } = await command('start/start.mjs', [], {
    PORT: 'eighty',
    DATABASE_URL: 'mysql://localhost/quintet',
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('PORT=eighty');
  expect(stderr).toContain('DATABASE_URL=mysql://localhost/quintet');
  expect(stderr).not.toContain('    at '); // no stack
});
