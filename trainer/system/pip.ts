import { type ExecaError, execa } from 'execa';

const CANDIDATES: [string, ...string[]][] = [['python3', '-m', 'pip'], ['pip3'], ['pip'], ['python', '-m', 'pip']];

export class PipError extends Error {
  override name = 'PipError';
  readonly code: 'NO_PIP' | 'WRONG_HASH' | 'DISK_FULL' | 'FAILED';

  constructor(code: PipError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Runs Python's pip, which downloads packages with the user's index, proxy and certificates. */
export async function pip(
  args: string[],
  {
    signal,
    env,
    stdout = 'ignore',
  }: { signal?: AbortSignal; env?: Record<string, string>; stdout?: 'ignore' | NodeJS.WriteStream } = {},
): Promise<void> {
  const [program, ...before] = await findPip();
  const [command = '', ...rest] = args;
  const argv = [...before, command, '--no-cache-dir', '--disable-pip-version-check', ...rest];
  try {
    await execa(program, argv, { env, stdin: 'ignore', stdout, stderr: 'pipe', cancelSignal: signal });
  } catch (error) {
    throw explained(String((error as ExecaError).stderr || error));
  }
}

async function findPip(): Promise<[string, ...string[]]> {
  for (const candidate of CANDIDATES) {
    const [program, ...args] = candidate;
    const { failed } = await execa(program, [...args, '--version'], { reject: false, stdio: 'ignore' });
    if (!failed) return candidate;
  }
  throw new PipError('NO_PIP', "Python's pip was not found");
}

function explained(output: string): PipError {
  if (/DO NOT MATCH THE HASHES/i.test(output))
    return new PipError('WRONG_HASH', 'the package that pip downloaded does not have the pinned SHA-256');
  if (/No space left/i.test(output))
    return new PipError('DISK_FULL', 'the disk is full, so pip could not download the package');
  const lastError = output.match(/(?<=^ERROR: ).*$/gm)?.at(-1) ?? output.trim().split('\n').at(-1);
  return new PipError('FAILED', `pip says: ${lastError}`);
}
