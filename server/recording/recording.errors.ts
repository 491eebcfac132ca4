import { ExpectedError } from '../ground/errors.ts';

export class RunNotRunning extends ExpectedError {
  readonly code = 'RUN_NOT_RUNNING';
  readonly status = 409;

  constructor(number: number, status: string) {
    super(`Run ${number} is ${status.toLowerCase()}: metrics can be logged only while it is running.`);
  }
}
