import type { PartAccuracy } from '../evaluation/partAccuracy.ts';
import type { Run } from '../generated/prisma/client.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { type Chance, isBetterThan } from '../summary/chance.ts';
import { type Course, finite, type Point } from './course.ts';
import { at, type Insight, inCurves } from './insight.ts';
import { overfittingOf } from './overfitting.ts';
import * as sentences from './sentences.ts';
import { TRAIN_ON_FACTOR, UNEQUAL_CLASSES } from './thresholds.ts';
import { improvementOf, unsteadinessOf } from './trend.ts';

/** The data of one run that insights are made from. */
export interface Account {
  run: Run;
  name: string;
  course: Course;
  /** The accuracy at the best epoch; null if the run has none. */
  judged: PartAccuracy | null;
  /** The chance level of the validation images. */
  chance: Chance | null;
}

/** Finds insights in the curves and the accuracy of one run. A run that diverged gets no others. */
export function insightsOf(account: Account): Insight[] {
  const diverged = divergence(account);
  if (diverged) return [diverged];
  const overfitting = overfits(account);
  return [noBetterThanChance, unsteady, unequalClasses]
    .map(find => find(account))
    .concat(overfitting, overfitting ? null : stillImproving(account))
    .filter(insight => insight !== null);
}

const about = ({ run }: Account, insight: Omit<Insight, 'runs' | 'suggestedEpochs'>): Insight => ({
  runs: [run],
  suggestedEpochs: null,
  ...insight,
});

function divergence(account: Account): Insight | null {
  const [key, points] = (
    [
      ['loss', account.course.loss],
      ['val_loss', account.course.val_loss],
    ] as const
  ).find(([, series]) => endsNotFinite(series)) ?? ['loss', []];
  const [from, to] = [points.findLast(({ value }) => Number.isFinite(value)), points.at(-1)];
  const first = points.find(({ step }) => step > (from?.step ?? 0));
  if (!first || !to) return null;
  return about(account, {
    kind: 'DIVERGED',
    sentence: sentences.diverged(account.name, first.step),
    evidence: inCurves(key, { from: first.step, to: to.step }),
  });
}

function endsNotFinite(points: readonly Point[]): boolean {
  const last = points.at(-1);
  return last !== undefined && !Number.isFinite(last.value);
}

/** Tests the best epoch, which covers all others. A run that is still running may yet improve, so it is not tested. */
function noBetterThanChance(account: Account): Insight | null {
  const { run, course, chance, name } = account;
  const accuracies = finite(course.val_accuracy);
  const [first, last] = [accuracies[0], accuracies.at(-1)];
  if (run.status !== 'COMPLETED' || !chance || !first || !last) return null;
  const accuracy = Math.max(...accuracies.map(({ value }) => value));
  const correct = Math.round(accuracy * chance.total);
  if (isBetterThan(chance, correct)) return null;
  const interval = wilsonInterval(correct, chance.total);
  return about(account, {
    kind: 'NO_BETTER_THAN_CHANCE',
    sentence: sentences.noBetterThanChance(name, { accuracy, ...interval, chance: chance.accuracy }),
    evidence: inCurves('val_accuracy', { from: first.step, to: last.step }),
  });
}

function overfits(account: Account): Insight | null {
  const found = overfittingOf(account.course);
  return (
    found &&
    about(account, {
      kind: 'OVERFITTING',
      sentence: sentences.overfits(account.name, found),
      evidence: inCurves('val_loss', found),
    })
  );
}

/** The caller skips this for a run that overfits, because more epochs would make that worse. */
function stillImproving(account: Account): Insight | null {
  const found = account.run.status === 'COMPLETED' ? improvementOf(account.course.val_accuracy) : null;
  return (
    found && {
      ...about(account, {
        kind: 'STILL_IMPROVING',
        sentence: sentences.stillImproving(account.name, found),
        evidence: inCurves('val_accuracy', found),
      }),
      suggestedEpochs: TRAIN_ON_FACTOR * found.to,
    }
  );
}

function unsteady(account: Account): Insight | null {
  const found = unsteadinessOf(account.course.val_accuracy);
  return (
    found &&
    about(account, {
      kind: 'UNSTEADY',
      sentence: sentences.unsteady(account.name, found),
      evidence: inCurves('val_accuracy', found),
    })
  );
}

function unequalClasses(account: Account): Insight | null {
  const { judged, name } = account;
  if (!judged || judged.balancedAccuracy === null) return null;
  const { balancedAccuracy } = judged;
  if (judged.accuracy - balancedAccuracy < UNEQUAL_CLASSES) return null;
  return about(account, {
    kind: 'UNEQUAL_CLASSES',
    sentence: sentences.flatteredByLargeClasses(name, { ...judged, balancedAccuracy }),
    evidence: at('CONFUSION_MATRIX'),
  });
}
