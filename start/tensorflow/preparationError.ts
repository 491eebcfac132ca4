import { CannotStart } from '../terminal.ts';

/** TensorFlow cannot be made ready: what is missing, and the way out. */
export class TensorflowPreparationError extends CannotStart {
  override name = 'TensorflowPreparationError';
}
