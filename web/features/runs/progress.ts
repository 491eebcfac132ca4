import { graphql } from '../../graphql';
import type { RunProgressFragment } from '../../graphql/graphql';

export const runProgressFragment = graphql(`
  fragment RunProgress on Progress {
    phase
    epoch
    epochs
    step
    steps
    imagesPerSecond
    secondsLeft
  }
`);

type Progress = Pick<RunProgressFragment, 'epoch' | 'epochs' | 'step' | 'steps'>;

/** Of the whole training, 0 to 1: the epochs behind it and the part of the present one. Without an epoch, of the phase. */
export function shareDone({ epoch, epochs, step, steps }: Progress) {
  const present = steps > 0 ? step / steps : 0;
  if (epoch === 0) return present;
  return epochs === 0 ? 0 : (epoch - 1 + present) / epochs;
}
