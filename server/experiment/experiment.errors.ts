import { ExpectedError } from '../ground/errors.ts';

export class DatasetNotReady extends ExpectedError {
  readonly code = 'DATASET_NOT_READY';
  readonly status = 409;

  constructor(name: string, status: string) {
    super(`The dataset ${name} is ${status.toLowerCase()}: runs can start only when it is ready.`);
  }
}
