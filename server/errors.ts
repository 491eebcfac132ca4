/**
 * An error that a client can do something about: one class, one code, one HTTP status.
 * The message says what was wrong, where, and what to do. Whatever is not an ExpectedError stays in the log.
 */
export abstract class ExpectedError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
}

export class InvalidInput extends ExpectedError {
  readonly code = 'INVALID_INPUT';
  readonly status = 400;
}

export class NotFound extends ExpectedError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;

  constructor(what: string, id: string) {
    super(`There is no ${what} ${id}.`);
  }
}

export class Stopping extends ExpectedError {
  readonly code = 'STOPPING';
  readonly status = 503;

  constructor() {
    super('The server is stopping; try again in a moment.');
  }
}

/** Keeps the program from starting: a bad setting, a busy port, a database that does not answer. */
export class StartupError extends Error {}
