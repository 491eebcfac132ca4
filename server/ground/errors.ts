/**
 * An error that a client can do something about: one class, one code, one HTTP status.
 * The message says what was wrong, where, and what to do. Whatever is not an ExpectedError stays in the log.
 * A noun's own errors lie beside it.
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

/** Keeps the program from starting: a bad setting, a busy port, a database that does not answer. */
export class StartupError extends Error {}
