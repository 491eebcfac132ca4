import { ExpectedError } from '../../ground/errors.ts';

/** A query of runs that cannot be parsed. The message counts characters from 1. */
export class InvalidQuery extends ExpectedError {
  readonly code = 'INVALID_QUERY';
  readonly status = 400;

  constructor(at: number, complaint: string) {
    super(`At character ${at + 1}: ${complaint}`);
  }
}
