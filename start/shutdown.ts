import { say } from './terminal.ts';

/** Ends everything that was started, once and in reverse order, on a signal or when Quintet cannot continue. */
export class Shutdown {
  private readonly endings: (() => Promise<unknown>)[] = [];
  private ending: Promise<never> | undefined;

  constructor() {
    // A closed terminal sends SIGHUP and refuses every further message, which must not stop this process before the others.
    process.stderr.on('error', () => {});
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (!this.begun) say('\n· Stopping …');
        void this.end(0);
      });
  }

  get begun() {
    return this.ending !== undefined;
  }

  /** Registers how to end something that was started. */
  later(end: () => Promise<unknown>) {
    this.endings.push(end);
  }

  /** Prints the reason, ends everything and exits with code 1. */
  because(reason: string) {
    if (!this.begun) say(`\n✗ ${reason}`);
    return this.end(1);
  }

  private end(code: number): Promise<never> {
    this.ending ??= (async () => {
      for (const end of this.endings.reverse()) await end();
      process.exit(code);
    })();
    return this.ending;
  }
}
