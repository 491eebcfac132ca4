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
