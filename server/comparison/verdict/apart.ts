import { capitalized, inWords } from '../../ground/words.ts';
import type { Contestant, TestedPair, VerdictFacts } from './facts.ts';
import { isPair, pairsAmong } from './pairs.ts';

/** Returns the sentence about all other pairs if there are three or more contestants. The first sentence covers the top pair. */
export function others({ of, contestants, pairs }: VerdictFacts): string {
  const [best, second] = contestants;
  if (contestants.length < 3 || pairs.length === 0 || !best?.beatsChance) return '';
  // A run that is still training may yet change places.
  if (contestants.some(({ isTraining }) => isTraining)) return '';
  const open = pairs.filter(({ shown }) => !shown);
  const complete = pairs.length === pairsAmong(contestants.length);
  if (open.length === 0) return complete ? 'All pairs differ significantly.' : '';
  if (open.length === 1 && complete && best && second && isPair(open[0], best.name, second.name))
    return 'All other pairs differ significantly.';
  const here = of === 'ARCHITECTURES' ? 'With these seeds' : 'On these images';
  if (open.length === pairsAmong(contestants.length))
    return `${here}, no two of the ${inWords(contestants.length)} differ significantly.`;
  const stars = starsOf(open, contestants);
  if (stars.length > MOST_CLAUSES) return `${here}, ${open.length} of ${pairs.length} differences could be chance.`;
  return `${here}, ${stars.map(clause).join('; ')}.`;
}

/** A sentence with more clauses would be hard to read, so the pairs are only counted. */
const MOST_CLAUSES = 3;

const clause = ({ name, from }: Star): string => `${name} does not differ significantly from ${from.join(' or ')}`;

interface Star {
  name: string;
  from: string[];
}

/** Groups the pairs into few clauses: the contestant that is in most pairs comes first, then the remaining pairs. */
function starsOf(pairs: readonly TestedPair[], contestants: readonly Contestant[]): Star[] {
  if (pairs.length === 0) return [];
  const [star] = contestants
    .map(({ name }) => ({
      name,
      from: contestants.map(other => other.name).filter(other => pairs.some(pair => isPair(pair, name, other))),
    }))
    .sort((a, b) => b.from.length - a.from.length);
  return star
    ? [
        star,
        ...starsOf(
          pairs.filter(({ a, b }) => a !== star.name && b !== star.name),
          contestants,
        ),
      ]
    : [];
}

export function untested({ contestants, pairs }: VerdictFacts): string {
  const missing = pairsAmong(contestants.length) - pairs.length;
  return missing > 0 && contestants.length > 2
    ? `${capitalized(inWords(missing))} of ${inWords(pairsAmong(contestants.length))} pairs could not be tested.`
    : '';
}
