import type { Headline } from '../generated/prisma/enums.ts';
import type { Part } from '../ground/part.ts';

const RULES: Record<Headline, string> = {
  BEST_ACCURACY: 'epoch of best validation accuracy',
  LOWEST_LOSS: 'epoch of lowest validation loss',
  LAST: 'last epoch',
};

/** Which epoch counts, and what that does to the numbers; of the experiment's own rule on the part that counts, or of another. */
export function noteOn(rule: Headline, own: Headline, part: Part): string {
  const at = `At each run's ${RULES[rule]}, with 95 % intervals`;
  if (rule !== own)
    return (
      `${at}, on the validation images. To look at: the experiment's rule is the ${RULES[own]}` +
      `${part === 'TEST' ? ' on the test images' : ''}, and verdict and pairs keep to it.`
    );
  if (part === 'TEST') return `${at}, on the test images; the epoch was not chosen by them.`;
  return rule === 'LAST'
    ? `${at}.`
    : `${at}. The epoch was chosen by these same images, which flatters every row a little.`;
}
