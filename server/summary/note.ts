import type { Headline } from '../generated/prisma/enums.ts';
import type { Part } from '../ground/part.ts';

const EPOCHS: Record<Headline, string> = {
  BEST_ACCURACY: 'epoch of best validation accuracy',
  LOWEST_LOSS: 'epoch of lowest validation loss',
  LAST: 'last epoch',
};

/** Returns a note for readers: which epoch of each run the numbers are from, and how choosing it biases them. */
export function noteOn(headline: Headline, own: Headline, part: Part): string {
  const at = `At each run's ${EPOCHS[headline]}, with 95 % intervals`;
  if (headline !== own)
    return (
      `${at}, on the validation images. To look at: the experiment's rule is the ${EPOCHS[own]}` +
      `${part === 'TEST' ? ' on the test images' : ''}, and verdict and pairs keep to it.`
    );
  if (part === 'TEST') return `${at}, on the test images; the epoch was not chosen by them.`;
  return headline === 'LAST'
    ? `${at}.`
    : `${at}. The epoch was chosen by these same images, which flatters every row a little.`;
}
