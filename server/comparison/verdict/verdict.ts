import { capitalized, inWords, percent } from '../../ground/words.ts';
import { others, untested } from './apart.ts';
import type { VerdictFacts } from './facts.ts';
import { type Emphasis, leaderSentence } from './leader.ts';

/**
 * Says which contestant is best, by how much, and whether that is significant; which pairs could differ by chance; what
 * guessing would score; and which runs are still to finish. Pairs are named one by one: a and c may differ significantly
 * although neither a and b nor b and c do.
 */
export const verdictOf = (facts: VerdictFacts): string => sentencesOf(facts, text => text).join(' ');

/** Returns the verdict by sentence. Names and the accuracy of the best contestant are marked as strong. */
export const verdictSentences = (facts: VerdictFacts): Sentence[] =>
  sentencesOf(named(facts, strong), strong).map(sentence => ({
    parts: sentence
      .split(MARKS)
      .map((text, index) => ({ text, strong: index % 2 === 1 }))
      .filter(({ text }) => text !== ''),
  }));

export interface Sentence {
  parts: { text: string; strong: boolean }[];
}

const sentencesOf = (facts: VerdictFacts, emphasize: Emphasis): string[] =>
  [
    leaderSentence(facts, emphasize),
    ...[others, untested, guessing, fewSeeds, early, leftOut, rest].map(say => say(facts)),
  ].filter(sentence => sentence !== '');

/** Marks around strong text, at which sentences are cut. Unicode reserves these code points, so no text contains them. */
const [START, END] = ['\uFDD0', '\uFDD1'];
const MARKS = new RegExp(`[${START}${END}]`);

const strong: Emphasis = text => `${START}${text}${END}`;

const named = (facts: VerdictFacts, emphasize: Emphasis): VerdictFacts => ({
  ...facts,
  contestants: facts.contestants.map(one => ({ ...one, name: emphasize(one.name) })),
  pairs: facts.pairs.map(pair => ({ ...pair, a: emphasize(pair.a), b: emphasize(pair.b) })),
});

/** If nobody beats guessing, the first sentence says what guessing would score. */
const guessing = ({ chance, contestants: [best] }: VerdictFacts): string =>
  chance === null || !best?.beatsChance ? '' : `Guessing the largest class would score ${percent(chance)}.`;

/** With two seeds of each there is more than one model, but too few for conclusions about the architectures. */
const fewSeeds = ({ of, contestants, isChosen }: VerdictFacts): string =>
  of === 'TRAINED_MODELS' && contestants.some(({ seeds }) => seeds > 1)
    ? `This compares one run of each architecture: ${isChosen ? 'the chosen one, or else ' : ''}the one with the lowest seed. ` +
      'Train each with three or more seeds to compare the architectures.'
    : '';

function early({ runs: { endedEarly } }: VerdictFacts): string {
  if (endedEarly === 0) return '';
  return endedEarly === 1
    ? 'One run ended early; its results until then count.'
    : `${capitalized(inWords(endedEarly))} runs ended early; their results until then count.`;
}

/** A run is evaluated on the test images once, when it has completed. */
function leftOut({ runs: { leftOut: left } }: VerdictFacts): string {
  if (left === 0) return '';
  return left === 1
    ? 'One run was never evaluated on the test images and is left out.'
    : `${capitalized(inWords(left))} runs were never evaluated on the test images and are left out.`;
}

const rest = ({ runs: { goingOn, total } }: VerdictFacts): string =>
  goingOn === 0 ? '' : `${goingOn} of ${total} runs still to finish.`;
