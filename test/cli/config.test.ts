import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { command, quintet } from '../support/command.ts';

const envFiles = ['start/env.ts', 'server/env.ts', 'trainer/env.ts', 'web/env.ts', 'cli/env.ts'];

test('config lists every variable that an env file reads, and the README documents each', async () => {
  const read = (await Promise.all(envFiles.map(file => readFile(file, 'utf8')))).flatMap(
    source => source.match(/[A-Z][A-Z0-9_]+(?=: (z|port)[.\n])/g) ?? [],
  );
  const names = [...new Set(read)];
  expect(names.length).toBeGreaterThan(8);
  const { stdout } = await command('cli/main.ts', ['config', '--json']);
  const listed = JSON.parse(stdout).variables.map((variable: { name: string }) => variable.name);
  const readme = await readFile('README.md', 'utf8');
  for (const name of names) {
    expect(listed).toContain(name);
    expect(readme).toContain(`\`${name}\``);
  }
});

test('config shows current values, but no secrets', async () => {
  const { stdout } = await command('cli/main.ts', ['config'], {
    DATABASE_URL: 'postgres://me:secret@db/quintet',
    QUINTET_TOKEN: 'secret',
  });
  expect(stdout).toContain('postgres://me:…@db/quintet');
  expect(stdout).not.toContain('secret');
});

test('without a server, a command says how to start or find one, and exits with 3', async () => {
  const { exitCode, stderr, stdout } = await quintet('http://127.0.0.1:9', 'runs');
  expect(exitCode).toBe(3);
  expect(stderr).toContain('No Quintet server answers at http://127.0.0.1:9');
  expect(stderr).toContain('npm start');
  expect(stdout).toBe('');
});

test('without an address, the command line uses SERVER_PORT on this machine', async () => {
  const { stderr } = await command('cli/main.ts', ['runs'], { QUINTET_URL: '', SERVER_PORT: '9' });
  expect(stderr).toContain('No Quintet server answers at http://127.0.0.1:9');
});

test('an address without a scheme is wrong usage, and an empty one means the default', async () => {
  const { exitCode, stderr } = await quintet('localhost:4000', 'runs');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('QUINTET_URL: Invalid URL')]);
  expect((await quintet('localhost:4000', 'config')).exitCode).toBe(0);
  const { stdout } = await command('cli/main.ts', ['config'], { QUINTET_URL: '', QUINTET_TOKEN: '' });
  expect(stdout).toContain('http://127.0.0.1:4000');
});

test('a wrong option exits with 2', async () => {
  const { exitCode, stderr } = await quintet(
    'http://127.0.0.1:9',
    'train',
    '--dataset',
    'x',
    '--architecture',
    'y',
    '--epochs',
    'many',
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain('whole number');
});
