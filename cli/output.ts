import { SingleBar } from 'cli-progress';
import { forTerminal } from '../common/characters.ts';

export { bytes, count, duration, percent, rate } from '../common/numbers.ts';
export { table } from '../common/tables.ts';

/**
 * Prints a result to stdout. Progress and remarks go to stderr, so that a pipe receives only results. Texts of users and of the server
 * could hold sequences that a terminal obeys, so no control character gets through.
 */
export const print = (text: string): void => void process.stdout.write(`${forTerminal(text)}\n`);
export const remark = (text: string): void => void process.stderr.write(`${forTerminal(text)}\n`);

/** Prints a file for programs. It stays as it is unless a person looks at it. */
export const printData = (text: string): void =>
  process.stdout.isTTY ? print(text) : void process.stdout.write(`${text}\n`);

/** JSON escapes most control characters by itself. The others are escaped too, which changes no value. */
export const printJson = (value: unknown): void => {
  const text = JSON.stringify(value, null, 2);
  process.stdout.write(`${text.replace(/[\u007f-\u009f]/g, found => `\\u00${found.charCodeAt(0).toString(16)}`)}\n`);
};

/** The exit code of a program that Ctrl-C ended, by the convention of shells. */
const INTERRUPTED = 130;

/** Shows the cursor and wraps lines again, which a progress bar turns off. */
const USUAL_TERMINAL = '\u001b[?25h\u001b[?7h';

/**
 * Returns a progress bar on stderr that shows nothing if stderr is not a terminal. Ctrl-C restores the terminal, says what goes on
 * without this command, and ends it.
 */
export function progressBar(format: string, whatGoesOn: string | (() => string)) {
  const interrupt = () => {
    bar.stop();
    if (process.stderr.isTTY) process.stderr.write(`${USUAL_TERMINAL}\n`);
    remark(typeof whatGoesOn === 'string' ? whatGoesOn : whatGoesOn());
    process.exit(INTERRUPTED);
  };
  const bar = new SingleBar({
    format,
    gracefulExit: false,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 28,
    noTTYOutput: false,
  });
  process.once('SIGINT', interrupt);
  bar.once('stop', () => process.off('SIGINT', interrupt));
  return bar;
}
