import { SingleBar } from 'cli-progress';

export { bytes, count, duration, percent, rate } from '../common/numbers.ts';
export { table } from '../common/tables.ts';

/** Results go to stdout, progress and remarks to stderr: a pipe gets results alone. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const remark = (text: string): void => void process.stderr.write(`${text}\n`);
export const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

/** A progress bar on stderr; nothing where stderr is no terminal. */
export function progressBar(format: string) {
  return new SingleBar({
    format,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 28,
    noTTYOutput: false,
  });
}
