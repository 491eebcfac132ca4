import type { Headline } from '../generated/prisma/enums.ts';
import type { Part } from '../ground/part.ts';

const EPOCHS: Record<Headline, string> = {
  BEST_ACCURACY: 'best epoch (highest validation accuracy)',
  LOWEST_LOSS: 'best epoch (lowest validation loss)',
  LAST: 'last epoch',
};

const RULES: Record<Headline, string> = {
  BEST_ACCURACY: 'highest validation accuracy',
  LOWEST_LOSS: 'lowest validation loss',
  LAST: 'last epoch',
};

/** Returns a note for readers: which epoch of each run the numbers are from, and how choosing it biases them. */
export function noteOn(headline: Headline, own: Headline, part: Part): string {
  const at = `At each run's ${EPOCHS[headline]}, with 95 % intervals`;
  if (headline !== own)
    return (
      `${at}, on the validation images. The verdict and the pairs still follow the experiment's own rule, ${RULES[own]}` +
      `${part === 'TEST' ? ', on the test images' : ''}.`
    );
  if (part === 'TEST') return `${at}, on the test images. The best epoch was picked on other images.`;
  return headline === 'LAST'
    ? `${at}.`
    : `${at}. The best epoch was picked on these same images, so scores are slightly optimistic.`;
}
