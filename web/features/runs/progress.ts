interface Progress {
  epoch: number;
  epochs: number;
  step: number;
  steps: number;
}

/** Of the whole training, 0 to 1: the epochs behind it and the part of the present one. */
export function shareDone({ epoch, epochs, step, steps }: Progress) {
  if (epochs === 0 || epoch === 0) return 0;
  return (epoch - 1 + (steps > 0 ? step / steps : 0)) / epochs;
}
