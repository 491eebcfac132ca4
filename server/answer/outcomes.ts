import type { AnswerSheet, RunAnswers } from './answerSheet.ts';

/** Which runs predicted an image correctly. */
export enum OutcomeKind {
  ALL_RIGHT = 'ALL_RIGHT',
  ALL_WRONG = 'ALL_WRONG',
  SPLIT = 'SPLIT',
  ONLY_RIGHT = 'ONLY_RIGHT',
  ONLY_WRONG = 'ONLY_WRONG',
}

export interface Outcome {
  kind: OutcomeKind;
  /** The run of ONLY_RIGHT and ONLY_WRONG; null for other kinds. */
  run: RunAnswers | null;
}

/**
 * Returns the possible outcomes without duplicates. One run is either right or wrong; with two runs, ONLY_WRONG of one is
 * ONLY_RIGHT of the other.
 */
export function outcomesOf({ runs }: AnswerSheet): Outcome[] {
  const only = (kind: OutcomeKind) => runs.map(run => ({ kind, run }));
  return [
    { kind: OutcomeKind.ALL_WRONG, run: null },
    ...(runs.length > 1 ? [{ kind: OutcomeKind.SPLIT, run: null }, ...only(OutcomeKind.ONLY_RIGHT)] : []),
    ...(runs.length > 2 ? only(OutcomeKind.ONLY_WRONG) : []),
    { kind: OutcomeKind.ALL_RIGHT, run: null },
  ];
}

export function hasOutcome({ runs, rightCounts }: AnswerSheet, { kind, run }: Outcome, place: number): boolean {
  const right = rightCounts[place] ?? 0;
  switch (kind) {
    case OutcomeKind.ALL_RIGHT:
      return right === runs.length;
    case OutcomeKind.ALL_WRONG:
      return right === 0;
    case OutcomeKind.SPLIT:
      return right > 0 && right < runs.length;
    case OutcomeKind.ONLY_RIGHT:
      return right === 1 && run?.right[place] === 1;
    case OutcomeKind.ONLY_WRONG:
      return right === runs.length - 1 && run?.right[place] === 0;
  }
}
