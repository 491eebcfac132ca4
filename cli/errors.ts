/** Exit codes, as scripts rely on them. */
export const exitCode = { failed: 1, usage: 2, unreachable: 3 } as const;

/** An expected end of a command: its message is all that a person sees. */
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
