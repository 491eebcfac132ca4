import type { Part } from '../dataset/part.ts';

// What the numbers say, in words: every sentence of the verdict stands here.

/** How an experiment came out, so far. */
export interface Outcome {
  /** One for each architecture, best first. */
  contestants: readonly Contestant[];
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
  accuracy: number;
  /** Of its 95 % interval. */
  low: number;
  high: number;
}

export interface TestedPair {
  /** Names of contestants. */
  a: string;
  b: string;
  /** Adjusted for the number of pairs. */
  p: number;
  shown: boolean;
}

export interface Progress {
  total: number;
  /** Queued or running. */
  goingOn: number;
  /** Failed or cancelled, and yet among the contestants. */
  endedEarly: number;
}

/**
 * Which is best, by how much and whether that is shown; which pairs cannot be told apart; what guessing gives; what is still
 * to come. Pairs are named one by one: that neither a and b nor b and c can be told apart says nothing of a and c.
 */
export const verdictOf = (outcome: Outcome): string =>
  [
    soFar(outcome, leader(outcome)),
    others(outcome),
    untested(outcome),
    guessing(outcome),
    early(outcome),
    rest(outcome),
  ]
    .filter(sentence => sentence !== '')
    .join(' ');

const soFar = ({ contestants, runs }: Outcome, sentence: string): string =>
  runs.goingOn > 0 && contestants.length > 0 ? `So far, ${sentence}` : sentence;

function leader(outcome: Outcome): string {
  const { contestants, images, part } = outcome;
  const [best, second] = contestants;
  if (!best) return outcome.runs.goingOn > 0 ? 'No run has an accuracy yet.' : 'No run has an accuracy.';
  const right = `right on ${percent(best.accuracy)} of the ${count(images)} ${part.toLowerCase()} images`;
  if (!second)
    return (
      `${best.name} is ${right} (95 % interval ${points(best.low)} to ${percent(best.high)}); ` +
      'there is no other to compare it with.'
    );
  const degree = contestants.length === 2 ? 'better' : 'best';
  const field = `these ${inWords(contestants.length)} trained models`;
  const tied = equalTo(best, contestants);
  if (tied.length > 1) return `${all(tied)} tie for the ${degree} of ${field}: each is ${right}.`;
  const next = equalTo(second, contestants);
  return (
    `${best.name} is the ${degree} of ${field}: ${right}, ${ahead(best.accuracy - second.accuracy)} more than ` +
    `${all(next)}, ${finding(next.map(({ name }) => pairOf(outcome, best.name, name)))}.`
  );
}

/** Of several pairs what holds for each of them. */
function finding(pairs: readonly (TestedPair | undefined)[]): string {
  const tested = pairs.filter(pair => pair !== undefined);
  if (tested.length < pairs.length) return 'a difference that could not be tested';
  const p = probability(Math.max(...tested.map(pair => pair.p)));
  return tested.every(pair => pair.shown)
    ? `and the difference is shown (${p})`
    : `but the difference is not shown (${p})`;
}

/** What the first sentence leaves open: the pairs among three or more. */
function others({ contestants, pairs }: Outcome): string {
  const [best, second] = contestants;
  if (contestants.length < 3 || pairs.length === 0) return '';
  const open = pairs.filter(({ shown }) => !shown);
  const complete = pairs.length === pairsAmong(contestants.length);
  if (open.length === 0) return complete ? 'Every pair can be told apart.' : '';
  if (open.length === 1 && complete && best && second && isPair(open[0], best.name, second.name))
    return 'Every other pair can be told apart.';
  if (open.length === pairsAmong(contestants.length))
    return `On these images no two of the ${inWords(contestants.length)} can be told apart.`;
  const stars = starsOf(open, contestants);
  if (stars.length > MOST_CLAUSES)
    return `On these images ${open.length} of ${pairs.length} pairs cannot be told apart.`;
  return `On these images ${stars.map(clause).join('; ')}.`;
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

function early({ runs: { endedEarly } }: Outcome): string {
  if (endedEarly === 0) return '';
  return endedEarly === 1
    ? 'One run ended early and counts as far as it came.'
    : `${capitalized(inWords(endedEarly))} runs ended early and count as far as they came.`;
}

const rest = ({ runs: { goingOn, total } }: Outcome): string =>
  goingOn === 0 ? '' : `${goingOn} of ${total} runs ${goingOn === 1 ? 'goes' : 'go'} on.`;

const equalTo = ({ accuracy }: Contestant, contestants: readonly Contestant[]): Contestant[] =>
  contestants.filter(other => other.accuracy === accuracy);

const pairOf = ({ pairs }: Outcome, one: string, other: string): TestedPair | undefined =>
  pairs.find(pair => isPair(pair, one, other));

const isPair = (pair: TestedPair | undefined, one: string, other: string): boolean =>
  (pair?.a === one && pair.b === other) || (pair?.a === other && pair.b === one);

const pairsAmong = (contestants: number): number => (contestants * (contestants - 1)) / 2;

/** Titles may hold commas, so they are joined without. */
const all = (contestants: readonly Contestant[]): string => contestants.map(({ name }) => name).join(' and ');

const points = (share: number): string => (100 * share).toFixed(1);

const percent = (share: number): string => `${points(share)} %`;

const ahead = (difference: number): string =>
  difference < 0.0005 ? 'less than 0.1 points' : `${points(difference)} points`;

/** Two digits that count; below a thousandth the order of magnitude is all that anyone reads. */
const probability = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${Number(p.toPrecision(2))}`);

const count = (whole: number): string => whole.toLocaleString('en');

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const inWords = (whole: number): string => WORDS[whole] ?? count(whole);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
