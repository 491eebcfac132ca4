import { SingleBar } from 'cli-progress';

export { bytes, count, duration, percent, rate } from '../common/numbers.ts';
export { table } from '../common/tables.ts';

/** Prints a result to stdout. Progress and remarks go to stderr, so that a pipe receives only results. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const remark = (text: string): void => void process.stderr.write(`${text}\n`);
export const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

/** Returns a progress bar on stderr that shows nothing if stderr is not a terminal. */
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
