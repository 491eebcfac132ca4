import { count, inWords, percent, points, probability } from '../../ground/words.ts';
import { WELCH } from '../../statistics/welch.ts';
import type { Contestant, TestedPair, VerdictFacts } from './facts.ts';
import { pairOf } from './pairs.ts';

/** Emphasizes a name or a number in a sentence. */
export type Emphasis = (text: string) => string;

/** Returns the best contestant, or undefined if several tie, if there is none or if none is better than guessing. */
export function leaderOf({ contestants }: VerdictFacts): Contestant | undefined {
  const [best] = contestants;
  return best?.beatsChance && equalTo(best, contestants).length === 1 ? best : undefined;
}

/** Says which contestant is best, by how much, and whether that is significant. */
export function leaderSentence(facts: VerdictFacts, emphasize: Emphasis): string {
  const sentence = leaderOrTie(facts, emphasize);
  const [best] = facts.contestants;
  return facts.runs.goingOn > 0 && best?.beatsChance ? `So far, ${sentence}` : sentence;
}

function leaderOrTie(facts: VerdictFacts, emphasize: Emphasis): string {
  const { contestants, runs } = facts;
  const [best, second] = contestants;
  if (!best) return runs.goingOn > 0 ? 'No results yet.' : 'No results.';
  if (!best.beatsChance) return noBetterThanGuessing(facts, best, emphasize);
  const right = rightness(facts, best, emphasize);
  if (!second) return `${best.name} is ${right} (${scatter(facts, best)}). Nothing to compare with yet.`;
  const degree = contestants.length === 2 ? 'better' : 'best';
  const kind = facts.of === 'ARCHITECTURES' ? 'architectures' : 'trained models';
  const field = `these ${inWords(contestants.length)} ${kind}`;
  const tied = equalTo(best, contestants);
  if (tied.length > 1) return `${all(tied)} tie for first place: each is ${right}.`;
  const next = equalTo(second, contestants);
  if ([best, ...next].some(({ isTraining }) => isTraining))
    return (
      `${best.name} leads ${field}: ${right}, ${ahead(best.accuracy - second.accuracy)} more than ${all(next)}. ` +
      'Whether this could be chance is tested when they have finished training.'
    );
  return (
    `${best.name} is the ${degree} of ${field}: ${right}, ${ahead(best.accuracy - second.accuracy)} more than ` +
    `${all(next)}, ${finding(
      facts,
      next.map(({ name }) => pairOf(facts, best.name, name)),
    )}.`
  );
}

/** Nobody wins if guessing is as good. */
function noBetterThanGuessing(facts: VerdictFacts, best: Contestant, emphasize: Emphasis): string {
  const { contestants, chance, runs } = facts;
  const than = `significantly better than guessing${runs.goingOn > 0 ? ' yet' : ''}`;
  const right = rightness(facts, best, emphasize);
  const guess = `and guessing the largest class would score ${percent(chance ?? 0)}`;
  return contestants.length === 1
    ? `${best.name} is not ${than}: it is ${right} (${scatter(facts, best)}), ${guess}.`
    : `${contestants.length === 2 ? 'Neither' : 'None'} of the ${inWords(contestants.length)} is ${than}: the best, ${best.name}, is ${right} (${scatter(facts, best)}), ${guess}.`;
}

function rightness({ of, images, part }: VerdictFacts, { accuracy }: Contestant, emphasize: Emphasis): string {
  const right = `right on ${emphasize(percent(accuracy))} of the ${count(images)} ${part.toLowerCase()} images`;
  return of === 'ARCHITECTURES' ? `${right} on average over its seeds` : right;
}

const scatter = ({ of }: VerdictFacts, { low, high, seeds, standardDeviation }: Contestant): string =>
  of === 'ARCHITECTURES'
    ? `standard deviation ${points(standardDeviation ?? 0)} points over ${inWords(seeds)} seeds`
    : `95 % interval ${points(low)} to ${percent(high)}`;

/** Says what is true of all of these pairs, which is the weakest finding among them. */
function finding({ of }: VerdictFacts, pairs: readonly (TestedPair | undefined)[]): string {
  const tested = pairs.filter(pair => pair !== undefined);
  if (tested.length < pairs.length) return 'but the difference could not be tested';
  const p = probability(Math.max(...tested.map(pair => pair.p)));
  const byGroups = tested.some(({ by }) => by === 'GROUPS') ? ' by groups of images' : '';
  const evidence = of === 'ARCHITECTURES' ? `${WELCH}, ${p}` : `${p}${byGroups}`;
  return tested.every(pair => pair.shown)
    ? `a significant difference (${evidence})`
    : `but this could be chance (${evidence})`;
}

const equalTo = ({ accuracy }: Contestant, contestants: readonly Contestant[]): Contestant[] =>
  contestants.filter(other => Math.abs(other.accuracy - accuracy) < ROUNDING);

/** Means of the same counts may differ in their last digit. */
const ROUNDING = 1e-9;

/** Titles may contain commas, so a list with commas would be ambiguous. */
const all = (contestants: readonly Contestant[]): string => contestants.map(({ name }) => name).join(' and ');

const ahead = (difference: number): string =>
  difference < 0.0005 ? 'less than 0.1 points' : `${points(difference)} points`;
