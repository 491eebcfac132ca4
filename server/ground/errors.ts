/**
 * The base of errors that a client can act on. Each class has one code and one HTTP status. The message says what was wrong,
 * where, and what to do. Details of all other errors only go to the log. Errors of a single noun are defined in its folder.
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

/** Prevents the program from starting, because of an invalid setting, a port in use or an unreachable database, for example. */
export class StartupError extends Error {}
