import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { command } from '../support/command.ts';

test('a port that is taken ends the start with one sentence and the way out', async () => {
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
    `✗ Port ${port}, where the dashboard listens, is taken: perhaps Quintet already runs. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
  );
});

test('all wrong settings are told at once, with their values', async () => {
  const { exitCode, stderr } = await command('start/start.mjs', [], {
    PORT: 'eighty',
    DATABASE_URL: 'mysql://localhost/quintet',
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('PORT=eighty');
  expect(stderr).toContain('DATABASE_URL=mysql://localhost/quintet');
  expect(stderr).not.toContain('    at '); // no stack
});
