import { execa } from 'execa';

/** One npm command as a person gives it, without npm's own echo. Never throws: tests look at what came. */
export const command = (script: string, args: string[] = [], env: Record<string, string> = {}) =>
  execa('node', ['start/bootstrap.mjs', script, ...args], { env, reject: false, stdin: 'ignore' });

export const quintet = (url: string, ...args: string[]) => command('cli/main.ts', args, { QUINTET_URL: url });
