import { SingleBar } from 'cli-progress';

/** Results go to stdout, progress and remarks to stderr: a pipe gets results alone. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const remark = (text: string): void => void process.stderr.write(`${text}\n`);
export const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

/** Columns padded to their widest cell; numbers belong into strings already formatted. */
export function table(header: string[], rows: string[][], rightAligned: number[] = []) {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        rightAligned.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}

export const percent = (fraction: number | null | undefined) =>
  fraction == null ? '–' : `${(fraction * 100).toFixed(1)} %`;

export function bytes(count: number) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(count, 1)) / 3));
  return `${(count / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}

/** `47 s`, `24 min`, `3 h 41 min` */
export function duration(seconds: number | null) {
  if (seconds === null) return '–';
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
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
