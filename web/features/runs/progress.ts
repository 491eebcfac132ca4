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

/**
 * Returns the progress of the whole training, 0 to 1: completed epochs plus the share of the current one. Before the
 * first epoch it is the progress of the phase.
 */
export function shareDone({ epoch, epochs, step, steps }: Progress) {
  const present = steps > 0 ? step / steps : 0;
  if (epoch === 0) return present;
  return epochs === 0 ? 0 : (epoch - 1 + present) / epochs;
}
