import { ExpectedError } from '../errors.ts';

abstract class Conflict extends ExpectedError {
  readonly status = 409;
}

export class NotCancellable extends Conflict {
  readonly code = 'NOT_CANCELLABLE';

  constructor(number: number, status: string) {
    super(`Run ${number} is ${status}: only a queued or running one can be cancelled.`);
  }
}

export class NotRetryable extends Conflict {
  readonly code = 'NOT_RETRYABLE';

  constructor(number: number, status: string) {
    super(`Run ${number} is ${status}: only a failed or cancelled one can be queued again.`);
  }
}

export class RunNotRunning extends Conflict {
  readonly code = 'RUN_NOT_RUNNING';

  constructor(number: number, status: string) {
    super(`Run ${number} is ${status}: numbers can be logged only while it is RUNNING.`);
  }
}
