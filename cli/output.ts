import { SingleBar } from 'cli-progress';

export { duration, percent } from '../common/numbers.ts';
export { table } from '../common/tables.ts';

/** Results go to stdout, progress and remarks to stderr: a pipe gets results alone. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const remark = (text: string): void => void process.stderr.write(`${text}\n`);
export const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

export function bytes(count: number) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(count, 1)) / 3));
  return `${(count / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}

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
