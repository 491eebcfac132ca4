import { execa } from 'execa';
import { computingEnvironment } from '../trainer/env.ts';
import { usableCores } from '../trainer/machine/cores.ts';

/**
 * Runs a worker in a separate process and returns the JSON in its last line of output.
 *
 * @throws Error with its last line of stderr when it fails
 */
export async function ask(command: readonly string[], threads = usableCores()) {
  const [program = '', ...args] = command;
  const { failed, stdout, stderr, shortMessage } = await execa(program, args, {
    env: computingEnvironment(threads),
    stdin: 'ignore',
    reject: false,
  });
  if (failed) throw new Error(stderr.trim().split('\n').at(-1) || shortMessage);
  return JSON.parse(stdout.slice(stdout.trimEnd().lastIndexOf('\n') + 1));
}
