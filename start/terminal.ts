/** What a person at the terminal reads while Quintet prepares itself. All of it goes to stderr. */
export const say = (line: string) => process.stderr.write(`${line}\n`);

/** An expected reason not to go on. Its message says what is wrong and the way out; no stack is shown. */
export class CannotStart extends Error {}

/** Announces a step, does it, says how long it took; silent when it had nothing to do (`work` returns false). */
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

/** Runs `main`; a CannotStart ends the process with its sentence alone. */
export async function run(main: () => Promise<void>) {
  try {
    await main();
  } catch (error) {
    say(`\n✗ ${error instanceof CannotStart ? error.message : error instanceof Error ? error.stack : String(error)}`);
    process.exit(1);
  }
}
