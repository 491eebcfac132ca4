import { expect, test } from 'vitest';
import { countsOf, differenceOf } from '../../server/comparison/difference.ts';
import type { TestedPair, VerdictFacts } from '../../server/comparison/verdict/facts.ts';
import { leaderOf } from '../../server/comparison/verdict/leader.ts';
import { verdictOf, verdictSentences } from '../../server/comparison/verdict/verdict.ts';

/** Contestants, best first, with 2,396 images as in the first study. */
const contestants = (accuracies: Record<string, number>, seeds = 1): VerdictFacts['contestants'] =>
  Object.entries(accuracies).map(([name, accuracy]) => ({
    name,
    accuracy,
    low: accuracy - 0.02,
    high: accuracy + 0.02,
    seeds,
    standardDeviation: seeds > 1 ? 0.012 : null,
    isJudged: true,
    isTraining: false,
    beatsChance: accuracy - 0.02 > 0.334,
  }));

/** All pairs of the contestants. Every pair except these is significant. */
const pairsOf = (facts: Pick<VerdictFacts, 'contestants'>, open: Record<string, number> = {}): TestedPair[] =>
  facts.contestants.flatMap(({ name: a }, index) =>
    facts.contestants.slice(index + 1).map(({ name: b }) => {
      const p = open[`${a} – ${b}`] ?? 0.0001;
      return { a, b, by: 'IMAGES', p, shown: p < 0.05 };
    }),
  );

const verdict = (...args: Parameters<typeof factsOf>) => verdictOf(factsOf(...args));

function factsOf(
  accuracies: Record<string, number>,
  open: Record<string, number> = {},
  more: Partial<VerdictFacts> = {},
): VerdictFacts {
  const facts = { contestants: contestants(accuracies), isChosen: false, images: 2396, chance: 0.334 };
  const runs = { total: Object.keys(accuracies).length, goingOn: 0, endedEarly: 0, leftOut: 0 };
  return {
    of: 'TRAINED_MODELS',
    part: 'VALIDATION',
    ...facts,
    pairs: pairsOf(facts, open),
    runs,
    ...more,
  };
}

const FIVE = {
  'VGG16, all trainable': 0.801,
  Augmented: 0.741,
  Regularized: 0.702,
  Baseline: 0.684,
  'VGG16, frozen': 0.672,
};

test('the first study', () => {
  const open = { 'Regularized – Baseline': 0.13, 'Baseline – VGG16, frozen': 0.31 };
  expect(verdict(FIVE, open)).toBe(
    'VGG16, all trainable is the best of these five trained models: right on 80.1 % of the 2,396 validation images, ' +
      '6.0 points more than Augmented, a significant difference (p < 0.001). On these images, Baseline does not differ ' +
      'significantly from Regularized or VGG16, frozen. Guessing the largest class would score 33.4 %.',
  );
});

test('the sentences have the same words, with names and the best accuracy marked', () => {
  const open = { 'Regularized – Baseline': 0.13, 'Baseline – VGG16, frozen': 0.31 };
  const sentences = verdictSentences(factsOf(FIVE, open));
  expect(sentences.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ')).toBe(verdict(FIVE, open));
  const strong = sentences.map(({ parts }) => parts.filter(part => part.strong).map(({ text }) => text));
  expect(strong).toEqual([
    ['VGG16, all trainable', '80.1 %', 'Augmented'],
    ['Baseline', 'Regularized', 'VGG16, frozen'],
    [],
  ]);
});

test('two runs', () => {
  expect(verdict({ Augmented: 0.741, Baseline: 0.702 }, { 'Augmented – Baseline': 0.0312 })).toBe(
    'Augmented is the better of these two trained models: right on 74.1 % of the 2,396 validation images, 3.9 points ' +
      'more than Baseline, a significant difference (p = 0.031). Guessing the largest class would score 33.4 %.',
  );
  expect(verdict({ Augmented: 0.741, Baseline: 0.738 }, { 'Augmented – Baseline': 0.7812 })).toContain(
    '0.3 points more than Baseline, but this could be chance (p = 0.78). Guessing',
  );
  expect(verdict({ Augmented: 0.741, Baseline: 0.7408 }, { 'Augmented – Baseline': 1 })).toContain(
    'less than 0.1 points more than Baseline, but this could be chance (p = 1). Guessing',
  );
});

test('the verdict says so if groups of images decide', () => {
  const pairs: TestedPair[] = [{ a: 'Augmented', b: 'Baseline', by: 'GROUPS', p: 0.31, shown: false }];
  expect(verdict({ Augmented: 0.741, Baseline: 0.702 }, {}, { pairs })).toContain(
    '3.9 points more than Baseline, but this could be chance (p = 0.31 by groups of images). Guessing',
  );
});

test('one run has nothing to be compared with', () => {
  expect(verdict({ Baseline: 0.684 })).toBe(
    'Baseline is right on 68.4 % of the 2,396 validation images (95 % interval 66.4 to 70.4 %). Nothing to ' +
      'compare with yet. Guessing the largest class would score 33.4 %.',
  );
});

test('on the test part', () => {
  expect(verdict({ Baseline: 0.684 }, {}, { part: 'TEST', images: 300 })).toContain(
    'right on 68.4 % of the 300 test images',
  );
});

test('no run', () => {
  expect(verdict({}, {}, { runs: { total: 5, goingOn: 5, endedEarly: 0, leftOut: 0 } })).toBe(
    'No results yet. 5 of 5 runs still to finish.',
  );
  expect(verdict({}, {}, { runs: { total: 1, goingOn: 0, endedEarly: 0, leftOut: 0 } })).toBe('No results.');
});

test('ties for the first and for the second place are called ties', () => {
  expect(verdict({ Augmented: 0.741, Baseline: 0.741 }, { 'Augmented – Baseline': 1 })).toBe(
    'Augmented and Baseline tie for first place: each is right on 74.1 % of the 2,396 ' +
      'validation images. Guessing the largest class would score 33.4 %.',
  );
  expect(verdict({ Augmented: 0.741, Baseline: 0.741, Deep: 0.6 }, { 'Augmented – Baseline': 1 })).toBe(
    'Augmented and Baseline tie for first place: each is right on 74.1 % of the 2,396 ' +
      'validation images. All other pairs differ significantly. Guessing the largest class would score 33.4 %.',
  );
  const second = { 'Augmented – Deep': 0.2, 'Baseline – Deep': 1 };
  expect(verdict({ Augmented: 0.741, Baseline: 0.7, Deep: 0.7 }, second)).toBe(
    'Augmented is the best of these three trained models: right on 74.1 % of the 2,396 validation images, 4.1 points ' +
      'more than Baseline and Deep, but this could be chance (p = 0.2). On these images, Deep does not ' +
      'differ significantly from Augmented or Baseline. Guessing the largest class would score 33.4 %.',
  );
});

const openIn = (text: string) => text.match(/\(p [^)]*\)\. (.*) Guessing/)?.[1];

test('pairs that could differ by chance are named once each, without conclusions about others', () => {
  const FOUR = { A: 0.8, B: 0.78, C: 0.76, D: 0.74 };
  const third = { A: 0.8, B: 0.78, C: 0.76 };
  expect(openIn(verdict(FOUR))).toBe('All pairs differ significantly.');
  expect(openIn(verdict(FOUR, { 'A – B': 0.4 }))).toBe('All other pairs differ significantly.');
  expect(openIn(verdict(FOUR, { 'C – D': 0.4 }))).toBe('On these images, C does not differ significantly from D.');
  // Neither A and B nor B and C, and yet A and C.
  expect(openIn(verdict(third, { 'A – B': 0.4, 'B – C': 0.4 }))).toBe(
    'On these images, B does not differ significantly from A or C.',
  );
  expect(openIn(verdict(FOUR, { 'A – B': 0.4, 'C – D': 0.4 }))).toBe(
    'On these images, A does not differ significantly from B; C does not differ significantly from D.',
  );
  expect(openIn(verdict(third, { 'A – B': 0.4, 'B – C': 0.4, 'A – C': 0.1 }))).toBe(
    'On these images, no two of the three differ significantly.',
  );
  const EIGHT = { A: 0.8, B: 0.79, C: 0.78, D: 0.77, E: 0.76, F: 0.75, G: 0.74, H: 0.73 };
  const four = { 'A – B': 0.4, 'C – D': 0.4, 'E – F': 0.4, 'G – H': 0.4 };
  expect(openIn(verdict(EIGHT, four))).toBe('On these images, 4 of 28 differences could be chance.');
});

test('the verdict mentions running runs and runs that ended early', () => {
  const runs = { total: 5, goingOn: 1, endedEarly: 1, leftOut: 0 };
  expect(verdict({ Augmented: 0.741, Baseline: 0.702 }, {}, { runs })).toBe(
    'So far, Augmented is the better of these two trained models: right on 74.1 % of the 2,396 validation images, 3.9 ' +
      'points more than Baseline, a significant difference (p < 0.001). Guessing the largest class would score 33.4 %. ' +
      'One run ended early; its results until then count. 1 of 5 runs still to finish.',
  );
  expect(verdict(FIVE, {}, { runs: { total: 5, goingOn: 0, endedEarly: 2, leftOut: 0 } })).toContain(
    'Two runs ended early; their results until then count.',
  );
});

test('no significance is claimed while one of the two is still training', () => {
  const runs = { total: 5, goingOn: 1, endedEarly: 0, leftOut: 0 };
  const [augmented, baseline] = contestants({ Augmented: 0.741, Baseline: 0.451 });
  const learning = [augmented, { ...baseline, isTraining: true }] as VerdictFacts['contestants'];
  expect(verdict({ Augmented: 0.741, Baseline: 0.451 }, {}, { runs, contestants: learning })).toBe(
    'So far, Augmented leads these two trained models: right on 74.1 % of the 2,396 validation images, 29.0 points more ' +
      'than Baseline. Whether this could be chance is tested when they have finished training. Guessing the largest class ' +
      'would score 33.4 %. 1 of 5 runs still to finish.',
  );
});

test('nobody is called the best if none is better than guessing', () => {
  const accuracies = { Augmented: 0.341, Baseline: 0.334 };
  expect(verdict(accuracies)).toBe(
    'Neither of the two is significantly better than guessing: the best, Augmented, is right on 34.1 % of the 2,396 validation images ' +
      '(95 % interval 32.1 to 36.1 %), and guessing the largest class would score 33.4 %.',
  );
  expect(leaderOf(factsOf(accuracies))).toBeUndefined();
  const runs = { total: 1, goingOn: 1, endedEarly: 0, leftOut: 0 };
  expect(verdict({ Baseline: 0.341 }, {}, { runs })).toBe(
    'Baseline is not significantly better than guessing yet: it is right on 34.1 % of the 2,396 validation images (95 % interval 32.1 to ' +
      '36.1 %), and guessing the largest class would score 33.4 %. 1 of 1 runs still to finish.',
  );
});

test('an untested difference is called neither significant nor chance', () => {
  expect(verdict({ Augmented: 0.741, Baseline: 0.702 }, {}, { pairs: [] })).toContain(
    '3.9 points more than Baseline, but the difference could not be tested. Guessing',
  );
  const pairs: TestedPair[] = [{ a: 'Augmented', b: 'Baseline', by: 'IMAGES', p: 0.0001, shown: true }];
  expect(verdict({ Augmented: 0.741, Baseline: 0.702, Foreign: 0.7 }, {}, { pairs })).toContain(
    'a significant difference (p < 0.001). Two of three pairs could not be tested. Guessing',
  );
});

test('with three seeds of each, the verdict is about the architectures, by the test between seeds', () => {
  const accuracies = { Augmented: 0.741, Baseline: 0.702, Deep: 0.698 };
  const of = { of: 'ARCHITECTURES', contestants: contestants(accuracies, 3) } as const;
  expect(verdict(accuracies, { 'Augmented – Baseline': 0.0042, 'Baseline – Deep': 0.6 }, of)).toBe(
    'Augmented is the best of these three architectures: right on 74.1 % of the 2,396 validation images on ' +
      "average over its seeds, 3.9 points more than Baseline, a significant difference (Welch's t-test, p = 0.0042). With " +
      'these seeds, Baseline does not differ significantly from Deep. Guessing the largest class would score 33.4 %.',
  );
  expect(
    verdict({ Baseline: 0.684 }, {}, { of: 'ARCHITECTURES', contestants: contestants({ Baseline: 0.684 }, 4) }),
  ).toContain(
    'Baseline is right on 68.4 % of the 2,396 validation images on average over its seeds (standard deviation 1.2 points ' +
      'over four seeds). Nothing to compare with yet.',
  );
});

test('with two seeds, the verdict is about trained models and says which', () => {
  const accuracies = { Augmented: 0.741, Baseline: 0.702 };
  expect(verdict(accuracies, {}, { contestants: contestants(accuracies, 2) })).toContain(
    'Guessing the largest class would score 33.4 %. This compares one run of each architecture: the one with the ' +
      'lowest seed. Train each with three or more seeds to compare the architectures.',
  );
  expect(verdict(accuracies, {}, { contestants: contestants(accuracies, 2), isChosen: true })).toContain(
    'This compares one run of each architecture: the chosen one, or else the one with the lowest seed. Train each with ' +
      'three or more seeds to compare the architectures.',
  );
});

test('a difference in words', () => {
  const pair = { a: 'Augmented', b: 'Baseline', onlyARight: 143, onlyBRight: 61, p: 0.00001, shown: true, seeds: null };
  expect(differenceOf(pair)).toBe(
    'Only Augmented is right on 143 images, only Baseline on 61: a significant difference between these two trained models ' +
      '(p < 0.001).',
  );
  expect(differenceOf({ ...pair, onlyARight: 0, onlyBRight: 1, p: 1, shown: false })).toBe(
    'Only Baseline is right on 1 image, only Augmented on 0: the difference between these two trained models could be ' +
      'chance (p = 1).',
  );
  expect(differenceOf({ ...pair, onlyARight: 0, onlyBRight: 0, p: 1, shown: false })).toBe(
    'Augmented and Baseline are right on the same images.',
  );
  // Two digits of a significant value would look as if it were not.
  expect(differenceOf({ ...pair, p: 0.0497 })).toMatch(/a significant difference .*\(p = 0\.0497\)/);
  expect(differenceOf({ ...pair, p: 0.0503, shown: false })).toMatch(/could be chance \(p = 0\.05\)/);
  expect(countsOf({ a: 'VGG16', b: 'Baseline', onlyARight: 4, onlyBRight: 9 })).toBe(
    'Only Baseline right: 9 · only VGG16 right: 4',
  );
  const seeds = { meanOfA: 0.7412, meanOfB: 0.7021, p: 0.08, shown: false };
  expect(differenceOf({ ...pair, seeds })).toContain(
    'these two trained models (p < 0.001). Over their seeds, Augmented averages 74.1 % and Baseline 70.2 %: the ' +
      "difference between the architectures could be chance (Welch's t-test, p = 0.08).",
  );
});
