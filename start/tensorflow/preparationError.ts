import { CannotStart } from '../terminal.ts';

/** TensorFlow cannot be prepared. The message says what is missing and what to do. */
export class TensorflowPreparationError extends CannotStart {
  override name = 'TensorflowPreparationError';
}
