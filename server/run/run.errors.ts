import { ExpectedError } from '../ground/errors.ts';

abstract class Conflict extends ExpectedError {
  readonly status = 409;
}

export class NotCancellable extends Conflict {
  readonly code = 'NOT_CANCELLABLE';

  constructor(number: number, status: string) {
    super(`Run ${number} is ${status.toLowerCase()}: only a queued or running run can be cancelled.`);
  }
}

export class NotRetryable extends Conflict {
  readonly code = 'NOT_RETRYABLE';

  constructor(number: number, status: string) {
    super(`Run ${number} is ${status.toLowerCase()}: only a failed or cancelled run can be queued again.`);
  }
}

export class RunDeleted extends Conflict {
  readonly code = 'RUN_DELETED';

  constructor(number: number) {
    super(`Run ${number} is deleted: restore it first.`);
  }
}

export class RunStillRunning extends Conflict {
  readonly code = 'RUN_STILL_RUNNING';

  constructor(numbers: readonly number[]) {
    super(
      numbers.length === 1
        ? `Run ${numbers[0]} is running: cancel it first. Nothing was deleted.`
        : `Runs ${numbers.join(', ')} are running: cancel them first. Nothing was deleted.`,
    );
  }
}

export class RunNotDeleted extends Conflict {
  readonly code = 'RUN_NOT_DELETED';

  constructor(numbers: readonly number[]) {
    super(
      `${numbers.length === 1 ? `Run ${numbers[0]} is` : `Runs ${numbers.join(', ')} are`} not deleted: delete a run before you ` +
        'delete it for good. Nothing was removed.',
    );
  }
}
