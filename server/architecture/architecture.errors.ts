import { ExpectedError } from '../ground/errors.ts';

export class UnknownArchitecture extends ExpectedError {
  readonly code = 'UNKNOWN_ARCHITECTURE';
  readonly status = 400;

  constructor(key: string, known: readonly string[]) {
    super(
      known.length > 0
        ? `There is no architecture "${key}". Known architectures: ${known.join(', ')}.`
        : `There is no architecture "${key}". No trainer has announced any architecture yet: start a trainer first.`,
    );
  }
}

export class InvalidHyperparameters extends ExpectedError {
  readonly code = 'INVALID_HYPERPARAMETERS';
  readonly status = 400;
}

export class ImageTooSmall extends ExpectedError {
  readonly code = 'IMAGE_TOO_SMALL';
  readonly status = 400;
}
