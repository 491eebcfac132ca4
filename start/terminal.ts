// The terminal may be closed, or the program that reads a pipe may end. Quintet then goes on, or stops in order (shutdown.ts).
process.stderr.on('error', () => {});

/** Prints a line for the person at the terminal. All of Quintet's own messages go to stderr. */
export const say = (line: string) => process.stderr.write(`${line}\n`);

/** An expected reason why Quintet cannot start. Its message says what is wrong and what to do; its stack is not printed. */
export class CannotStart extends Error {}

/** Does a step, announces it and prints its duration. It prints nothing if there was nothing to do (`work` returns false). */
export async function step(title: string, work: (detail: (text: string) => void) => Promise<boolean | undefined>) {
  const began = Date.now();
  let announced = false;
  const detail = (text: string) => {
    if (!announced) say(`· ${title} …`);
    announced = true;
    if (text) say(`    ${text}`);
  };
  const did = await work(detail);
  if (did !== false && announced) say(`✓ ${title}, ${seconds(Date.now() - began)}`);
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;

/** Runs `main`. An error ends the process: a CannotStart prints only its message, any other error its stack. */
export async function run(main: () => Promise<void>) {
  try {
    await main();
  } catch (error) {
    say(`\n✗ ${error instanceof CannotStart ? error.message : error instanceof Error ? error.stack : String(error)}`);
    process.exit(1);
  }
}
