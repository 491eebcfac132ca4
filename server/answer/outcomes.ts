import type { AnswerSheet, RunAnswers } from './answerSheet.ts';

/** Who got an image right. */
export enum OutcomeKind {
  ALL_RIGHT = 'ALL_RIGHT',
  ALL_WRONG = 'ALL_WRONG',
  SPLIT = 'SPLIT',
  ONLY_RIGHT = 'ONLY_RIGHT',
  ONLY_WRONG = 'ONLY_WRONG',
}

export interface Outcome {
  kind: OutcomeKind;
  /** Of ONLY_RIGHT and ONLY_WRONG. */
  run: RunAnswers | null;
}

/** Of one run, right and wrong are all there is; of two, the only one that is right leaves the only one that is wrong. */
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
