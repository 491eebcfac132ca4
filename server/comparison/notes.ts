import { count, inWords } from '../ground/words.ts';
import { WELCH } from '../statistics/welch.ts';
import type { Comparison } from './comparisons.ts';
import type { VerdictFacts } from './verdict/facts.ts';

/** Notes for readers of an experiment's comparisons. */
export interface ComparisonNotes {
  test: string;
  speaksOf: string;
  warnings: string[];
}

type Compared = Pick<Comparison, 'seeds' | 'byGroups'>;

export const notesOn = (facts: VerdictFacts, comparisons: readonly Compared[]): ComparisonNotes => ({
  test: testOf(facts, comparisons),
  speaksOf: subjectOf(facts, comparisons),
  warnings: warningsOn(facts),
});

function testOf({ images, part }: VerdictFacts, comparisons: readonly Compared[]): string {
  const pairs = comparisons.length;
  const corrected = pairs > 1 ? `Holm-corrected over ${inWords(pairs)} pairs` : '';
  const of = `the same ${count(images)} ${part.toLowerCase()} images`;
  const test = comparisons.some(({ byGroups }) => byGroups)
    ? [`Exact McNemar test on ${of}, and whole groups of them drawn anew`, corrected && `both ${corrected}`]
    : [`Exact McNemar test on ${of}`, corrected];
  return `${test.filter(Boolean).join(', ')}.`;
}

function subjectOf({ of }: VerdictFacts, comparisons: readonly Compared[]): string {
  const bySeeds = comparisons.filter(({ seeds }) => seeds).length;
  if (bySeeds === 0 && of === 'ARCHITECTURES')
    return 'It speaks of these trained models: their seeds do not scatter, so that nothing can be tested between the architectures.';
  if (bySeeds === 0)
    return 'It speaks of these trained models: with another seed it might come out otherwise. Three seeds of each would speak of the architectures.';
  const test = `${WELCH} between their seeds, Holm-corrected over ${inWords(bySeeds)} ${bySeeds === 1 ? 'pair' : 'pairs'}`;
  return bySeeds === comparisons.length
    ? `It speaks of the architectures by ${test}; the images are counted for the runs that stand for them.`
    : `Where both have three seeds or more it speaks of the architectures, by ${test}; elsewhere of these trained models.`;
}

/** All runs of an experiment predict the same images, but a run may have stored no predictions. */
const warningsOn = ({ contestants }: VerdictFacts): string[] =>
  contestants
    .filter(({ isJudged }) => !isJudged)
    .map(({ name }) => `${name} has no predictions image by image, so it is in no pair.`);
