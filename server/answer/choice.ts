import { InvalidInput } from '../ground/errors.ts';
import { isNamed } from '../run/named.ts';
import type { AnswerSheet, RunAnswers } from './answerSheet.ts';
import { hasOutcome, type Outcome, OutcomeKind } from './outcomes.ts';

export interface ImageFilter {
  className?: string | null;
  predictedClass?: string | null;
  predictedBy?: string | null;
  rightBy?: string[] | null;
  wrongBy?: string[] | null;
  outcome?: { kind: OutcomeKind; runId?: string | null } | null;
  labelSuspected?: boolean | null;
}

type Wanted = (place: number) => boolean;

/** Returns the places of the images that match a filter, in ascending order. */
export function chosenPlaces(sheet: AnswerSheet, filter: ImageFilter): number[] {
  const conditions = conditionsOf(sheet, filter);
  const chosen: number[] = [];
  for (let place = 0; place < sheet.labels.length; place++)
    if (conditions.every(wanted => wanted(place))) chosen.push(place);
  return chosen;
}

function conditionsOf(sheet: AnswerSheet, filter: ImageFilter): Wanted[] {
  const conditions: Wanted[] = [];
  if (typeof filter.className === 'string') {
    const label = classNamed(sheet, filter.className);
    conditions.push(place => sheet.labels[place] === label);
  }
  if (typeof filter.predictedClass === 'string') {
    const predicted = classNamed(sheet, filter.predictedClass);
    const by = typeof filter.predictedBy === 'string' ? [runOf(sheet, filter.predictedBy)] : sheet.runs;
    conditions.push(place => by.some(run => run.predicted[place] === predicted));
  }
  for (const { right } of runsOf(sheet, filter.rightBy)) conditions.push(place => right[place] === 1);
  for (const { right } of runsOf(sheet, filter.wrongBy)) conditions.push(place => right[place] === 0);
  if (filter.outcome) {
    const outcome = outcomeOf(sheet, filter.outcome);
    conditions.push(place => hasOutcome(sheet, outcome, place));
  }
  if (typeof filter.labelSuspected === 'boolean') {
    if (sheet.whyNoLabelSuspected !== null) throw new InvalidInput(sheet.whyNoLabelSuspected);
    const { suspected } = reviewOf(sheet);
    const wanted = Number(filter.labelSuspected);
    conditions.push(place => suspected[place] === wanted);
  }
  return conditions;
}

function outcomeOf(sheet: AnswerSheet, { kind, runId }: NonNullable<ImageFilter['outcome']>): Outcome {
  const ofOne = kind === OutcomeKind.ONLY_RIGHT || kind === OutcomeKind.ONLY_WRONG;
  if (ofOne && typeof runId !== 'string') throw new InvalidInput(`The outcome ${kind} needs a runId.`);
  return { kind, run: ofOne && typeof runId === 'string' ? runOf(sheet, runId) : null };
}

function classNamed({ classes }: AnswerSheet, name: string): number {
  const index = classes.indexOf(name);
  if (index < 0) throw new InvalidInput(`There is no class ${name}: the classes are ${classes.join(', ')}.`);
  return index;
}

function runOf({ runs, part }: AnswerSheet, id: string): RunAnswers {
  const found = runs.find(({ run }) => isNamed(run, id));
  if (!found)
    throw new InvalidInput(
      `Run ${id} is not on this answer sheet for ${part}. Name a run with predictions of ${part} in \`runIds\`.`,
    );
  return found;
}

const runsOf = (sheet: AnswerSheet, ids: readonly string[] | null | undefined): RunAnswers[] =>
  (ids ?? []).map(id => runOf(sheet, id));

/** Returns the review of labels, or refuses the request if labels cannot be reviewed. */
export function reviewOf(sheet: AnswerSheet) {
  const review = sheet.review();
  if (review) return review;
  throw new InvalidInput(sheet.whyNoLabelSuspected ?? 'The labels of these images cannot be reviewed.');
}
