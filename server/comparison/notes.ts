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
    ? [`Exact McNemar test on ${of}, and a bootstrap over groups of them`, corrected && `both ${corrected}`]
    : [`Exact McNemar test on ${of}`, corrected];
  return `${test.filter(Boolean).join(', ')}.`;
}

function subjectOf({ of }: VerdictFacts, comparisons: readonly Compared[]): string {
  const bySeeds = comparisons.filter(({ seeds }) => seeds).length;
  if (bySeeds === 0 && of === 'ARCHITECTURES')
    return 'This compares these trained models. All seeds of an architecture scored the same, so the architectures cannot be tested.';
  if (bySeeds === 0)
    return 'This compares these trained models. Train each with three or more seeds to compare the architectures.';
  const test = `${WELCH} between their seeds, Holm-corrected over ${inWords(bySeeds)} ${bySeeds === 1 ? 'pair' : 'pairs'}`;
  return bySeeds === comparisons.length
    ? `This compares the architectures by ${test}. The counts of images are those of the runs that represent them.`
    : `Where both have three or more seeds, this compares the architectures by ${test}. Elsewhere it compares these trained models.`;
}

/** All runs of an experiment predict the same images, but a run may have stored no predictions. */
const warningsOn = ({ contestants }: VerdictFacts): string[] =>
  contestants
    .filter(({ isJudged }) => !isJudged)
    .map(({ name }) => `${name} reported no predictions, so it is in no pair.`);
