import type { Part } from '../ground/part.ts';
import { capitalized, count, inWords, percent, points, probability } from '../ground/words.ts';
import { WELCH } from '../statistics/welch.ts';
import type { Subject, Test } from './kinds.ts';

// What the numbers say, in words: every sentence of a verdict or a comparison stands here.

/** How an experiment came out, so far. */
export interface Outcome {
  /** Whom the numbers speak of: architectures, by several seeds of each, or the runs that stand for them. */
  of: Subject;
  /** One for each architecture, best first. */
  contestants: readonly Contestant[];
  /** Whether a run that somebody chose stands for its architecture, instead of the lowest seed. */
  isChosen: boolean;
  /** Those of their pairs that could be tested. */
  pairs: readonly TestedPair[];
  /** Of the images that all are judged by. */
  part: Part;
  images: number;
  /** The accuracy of always naming the largest class. */
  chance: number | null;
  runs: Progress;
}

export interface Contestant {
  name: string;
  /** The mean over the seeds, or that of the run that stands for them. */
  accuracy: number;
  /** Of that run's 95 % interval. */
  low: number;
  high: number;
  seeds: number;
  standardDeviation: number | null;
  /** Whether it is known which images the run is right on; without that it is in no pair. */
  isJudged: boolean;
}

export interface TestedPair {
  /** Names of contestants. */
  a: string;
  b: string;
  /** Adjusted for the number of pairs. */
  p: number;
  shown: boolean;
  by: Test;
}

export interface Progress {
  total: number;
  /** Queued or running. */
  goingOn: number;
  /** Failed or cancelled, and yet among the contestants. */
  endedEarly: number;
  /** Without an accuracy on the part that counts, though they have one on the validation images. */
  leftOut: number;
}

/**
 * Which is best, by how much and whether that is shown; which pairs cannot be told apart; what guessing gives; what is still
 * to come. Pairs are named one by one: that neither a and b nor b and c can be told apart says nothing of a and c.
 */
export const verdictOf = (outcome: Outcome): string => sentencesOf(outcome, text => text).join(' ');

/** The same, sentence by sentence, with what stands out: names, and the accuracy of the best. */
export const verdictSentences = (outcome: Outcome): Sentence[] =>
  sentencesOf(named(outcome, strong), strong).map(sentence => ({
    parts: sentence
      .split(MARKS)
      .map((text, index) => ({ text, strong: index % 2 === 1 }))
      .filter(({ text }) => text !== ''),
  }));

export interface Sentence {
  parts: { text: string; strong: boolean }[];
}

const sentencesOf = (outcome: Outcome, emphasize: Emphasis): string[] =>
  [
    soFar(outcome, leader(outcome, emphasize)),
    ...[others, untested, guessing, standing, early, leftOut, rest].map(say => say(outcome)),
  ].filter(sentence => sentence !== '');

type Emphasis = (text: string) => string;

/** Around what stands out, until a sentence is cut at them: no text has these, for they mean nothing. */
const [START, END] = ['\uFDD0', '\uFDD1'];
const MARKS = new RegExp(`[${START}${END}]`);

const strong: Emphasis = text => `${START}${text}${END}`;

const named = (outcome: Outcome, emphasize: Emphasis): Outcome => ({
  ...outcome,
  contestants: outcome.contestants.map(one => ({ ...one, name: emphasize(one.name) })),
  pairs: outcome.pairs.map(pair => ({ ...pair, a: emphasize(pair.a), b: emphasize(pair.b) })),
});

/** Two runs, or by three seeds and more two architectures. */
export interface Difference {
  /** Names of the architectures. */
  a: string;
  b: string;
  onlyARight: number;
  onlyBRight: number;
  /** Adjusted for the number of pairs. */
  p: number;
  shown: boolean;
  seeds: { meanOfA: number; meanOfB: number; p: number; shown: boolean } | null;
}

/** First of the two trained models; then, where seeds allow it, of the architectures. */
export const differenceOf = (difference: Difference): string =>
  difference.seeds ? `${ofModels(difference)} ${ofArchitectures(difference, difference.seeds)}` : ofModels(difference);

/** Of the one that is right more often. */
export function countsOf({ onlyARight, onlyBRight }: Pick<Difference, 'onlyARight' | 'onlyBRight'>): string {
  if (onlyARight + onlyBRight === 0) return 'right on the same images';
  const [least, most] = [onlyARight, onlyBRight].sort((a, b) => a - b);
  return `right on ${imagesOf(most ?? 0)} where the other is wrong, wrong on ${count(least ?? 0)} where the other is right`;
}

function ofModels({ a, b, onlyARight, onlyBRight, p, shown }: Difference): string {
  if (onlyARight + onlyBRight === 0) return `${a} and ${b} are right on the same images.`;
  const [more, fewer] = onlyARight < onlyBRight ? [b, a] : [a, b];
  const [most, least] = onlyARight < onlyBRight ? [onlyBRight, onlyARight] : [onlyARight, onlyBRight];
  return (
    `${more} is right on ${imagesOf(most)} where ${fewer} is wrong, and wrong on ` +
    `${count(least)} where ${fewer} is right: ${probability(p)}, ${found(shown)} between these two trained models.`
  );
}

const imagesOf = (images: number): string => `${count(images)} ${images === 1 ? 'image' : 'images'}`;

const ofArchitectures = (
  { a, b }: Difference,
  { meanOfA, meanOfB, p, shown }: NonNullable<Difference['seeds']>,
): string =>
  `Over their seeds ${a} averages ${percent(meanOfA)} and ${b} ${percent(meanOfB)}: ${probability(p)} by ${WELCH}, ` +
  `${found(shown)} between the architectures.`;

const found = (shown: boolean): string => (shown ? 'which shows a difference' : 'which does not show a difference');

const soFar = ({ contestants, runs }: Outcome, sentence: string): string =>
  runs.goingOn > 0 && contestants.length > 0 ? `So far, ${sentence}` : sentence;

function leader(outcome: Outcome, emphasize: Emphasis): string {
  const { contestants, runs } = outcome;
  const [best, second] = contestants;
  if (!best) return runs.goingOn > 0 ? 'No run has an accuracy yet.' : 'No run has an accuracy.';
  const right = rightness(outcome, best, emphasize);
  if (!second) return `${best.name} is ${right} (${scatter(outcome, best)}); there is no other to compare it with.`;
  const degree = contestants.length === 2 ? 'better' : 'best';
  const kind = outcome.of === 'ARCHITECTURES' ? 'architectures' : 'trained models';
  const field = `these ${inWords(contestants.length)} ${kind}`;
  const tied = equalTo(best, contestants);
  if (tied.length > 1) return `${all(tied)} tie for the ${degree} of ${field}: each is ${right}.`;
  const next = equalTo(second, contestants);
  return (
    `${best.name} is the ${degree} of ${field}: ${right}, ${ahead(best.accuracy - second.accuracy)} more than ` +
    `${all(next)}, ${finding(
      outcome,
      next.map(({ name }) => pairOf(outcome, best.name, name)),
    )}.`
  );
}

function rightness({ of, images, part }: Outcome, { accuracy }: Contestant, emphasize: Emphasis): string {
  const right = `right on ${emphasize(percent(accuracy))} of the ${count(images)} ${part.toLowerCase()} images`;
  return of === 'ARCHITECTURES' ? `on average over its seeds ${right}` : right;
}

const scatter = ({ of }: Outcome, { low, high, seeds, standardDeviation }: Contestant): string =>
  of === 'ARCHITECTURES'
    ? `standard deviation ${points(standardDeviation ?? 0)} points over ${inWords(seeds)} seeds`
    : `95 % interval ${points(low)} to ${percent(high)}`;

/** Of several pairs what holds for each of them. */
function finding({ of }: Outcome, pairs: readonly (TestedPair | undefined)[]): string {
  const tested = pairs.filter(pair => pair !== undefined);
  if (tested.length < pairs.length) return 'a difference that could not be tested';
  const p = probability(Math.max(...tested.map(pair => pair.p)));
  const byGroups = tested.some(({ by }) => by === 'GROUPS') ? ' by groups of images' : '';
  const evidence = of === 'ARCHITECTURES' ? `${WELCH}, ${p}` : `${p}${byGroups}`;
  return tested.every(pair => pair.shown)
    ? `and the difference is shown (${evidence})`
    : `but the difference is not shown (${evidence})`;
}

/** What the first sentence leaves open: the pairs among three or more. */
function others({ of, contestants, pairs }: Outcome): string {
  const [best, second] = contestants;
  if (contestants.length < 3 || pairs.length === 0) return '';
  const open = pairs.filter(({ shown }) => !shown);
  const complete = pairs.length === pairsAmong(contestants.length);
  if (open.length === 0) return complete ? 'Every pair can be told apart.' : '';
  if (open.length === 1 && complete && best && second && isPair(open[0], best.name, second.name))
    return 'Every other pair can be told apart.';
  const here = of === 'ARCHITECTURES' ? 'With these seeds' : 'On these images';
  if (open.length === pairsAmong(contestants.length))
    return `${here} no two of the ${inWords(contestants.length)} can be told apart.`;
  const stars = starsOf(open, contestants);
  if (stars.length > MOST_CLAUSES) return `${here} ${open.length} of ${pairs.length} pairs cannot be told apart.`;
  return `${here} ${stars.map(clause).join('; ')}.`;
}

/** More of them are a list, not a sentence. */
const MOST_CLAUSES = 3;

const clause = ({ name, from: [one, ...more] }: Star): string =>
  more.length === 0
    ? `${name} cannot be told apart from ${one}`
    : `${name} can be told apart neither from ${[one, ...more].join(' nor from ')}`;

interface Star {
  name: string;
  from: string[];
}

/** The pairs in as few clauses as possible: whoever is in most of them first, then what that leaves. */
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

function untested({ contestants, pairs }: Outcome): string {
  const missing = pairsAmong(contestants.length) - pairs.length;
  return missing > 0 && contestants.length > 2
    ? `${capitalized(inWords(missing))} of ${inWords(pairsAmong(contestants.length))} pairs could not be tested.`
    : '';
}

const guessing = ({ chance, contestants }: Outcome): string =>
  chance === null || contestants.length === 0 ? '' : `Always naming the largest class gives ${percent(chance)}.`;

/** Two seeds of each are more than one model, and yet too few to speak of architectures. */
const standing = ({ of, contestants, isChosen }: Outcome): string =>
  of === 'TRAINED_MODELS' && contestants.some(({ seeds }) => seeds > 1)
    ? `This speaks of the run with the lowest seed of each architecture${isChosen ? ', where no other was chosen' : ''}, and ` +
      'not of means over seeds; those take three seeds of each.'
    : '';

function early({ runs: { endedEarly } }: Outcome): string {
  if (endedEarly === 0) return '';
  return endedEarly === 1
    ? 'One run ended early and counts as far as it came.'
    : `${capitalized(inWords(endedEarly))} runs ended early and count as far as they came.`;
}

/** The test images are shown to a run once, when it has completed. */
function leftOut({ runs: { leftOut: left } }: Outcome): string {
  if (left === 0) return '';
  return left === 1
    ? 'One run never came to the test images and is left out.'
    : `${capitalized(inWords(left))} runs never came to the test images and are left out.`;
}

const rest = ({ runs: { goingOn, total } }: Outcome): string =>
  goingOn === 0 ? '' : `${goingOn} of ${total} runs ${goingOn === 1 ? 'goes' : 'go'} on.`;

/** Who is named as the best; undefined where several tie for it, or there is none. */
export function leaderOf({ contestants }: Outcome): Contestant | undefined {
  const [best] = contestants;
  return best && equalTo(best, contestants).length === 1 ? best : undefined;
}

const equalTo = ({ accuracy }: Contestant, contestants: readonly Contestant[]): Contestant[] =>
  contestants.filter(other => Math.abs(other.accuracy - accuracy) < ROUNDING);

/** Means of the same counts may differ in their last digit. */
const ROUNDING = 1e-9;

const pairOf = ({ pairs }: Outcome, one: string, other: string): TestedPair | undefined =>
  pairs.find(pair => isPair(pair, one, other));

const isPair = (pair: TestedPair | undefined, one: string, other: string): boolean =>
  (pair?.a === one && pair.b === other) || (pair?.a === other && pair.b === one);

const pairsAmong = (contestants: number): number => (contestants * (contestants - 1)) / 2;

/** Titles may hold commas, so they are joined without. */
const all = (contestants: readonly Contestant[]): string => contestants.map(({ name }) => name).join(' and ');

const ahead = (difference: number): string =>
  difference < 0.0005 ? 'less than 0.1 points' : `${points(difference)} points`;
