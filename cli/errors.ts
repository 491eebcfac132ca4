/** Exit codes. Scripts rely on them, so they must not change. */
export const exitCode = { failed: 1, usage: 2, unreachable: 3 } as const;

/** An expected failure of a command. The user sees only its message. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exit: number = exitCode.failed,
  ) {
    super(message);
  }
}

/** The command was called wrongly. */
export class UsageError extends CommandError {
  constructor(message: string) {
    super(message, exitCode.usage);
  }
}

export const noRun = (idOrNumber: string) =>
  new CommandError(`There is no run ${idOrNumber}. Give its number or its id: \`npm run quintet -- runs\` lists both.`);
