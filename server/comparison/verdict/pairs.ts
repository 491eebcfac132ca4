import type { TestedPair, VerdictFacts } from './facts.ts';

export const pairOf = ({ pairs }: VerdictFacts, one: string, other: string): TestedPair | undefined =>
  pairs.find(pair => isPair(pair, one, other));

export const isPair = (pair: TestedPair | undefined, one: string, other: string): boolean =>
  (pair?.a === one && pair.b === other) || (pair?.a === other && pair.b === one);

export const pairsAmong = (contestants: number): number => (contestants * (contestants - 1)) / 2;
