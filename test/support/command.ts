import { execa } from 'execa';

/** Runs one npm command as a person would, without npm's own output. Never throws: tests inspect the result. */
export const command = (script: string, args: string[] = [], env: Record<string, string> = {}) =>
  execa('node', ['start/bootstrap.mjs', script, ...args], { env, reject: false, stdin: 'ignore' });

export const quintet = (url: string, ...args: string[]) => command('cli/main.ts', args, { QUINTET_URL: url });
