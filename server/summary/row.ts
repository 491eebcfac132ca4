import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import { once } from '../ground/once.ts';
import type { GroupingService } from '../grouping/grouping.service.ts';
import type { LeakedPlace } from '../leak/readLeaks.ts';
import { type WithoutLeaks, withoutLeaks } from '../leak/withoutLeaks.ts';
import type { MetricService } from '../metric/metric.service.ts';
import { percentileInterval } from '../statistics/bootstrap.ts';
import type { Interval } from '../statistics/wilson.ts';
import type { CountedRun } from './counted.ts';
import { imagesPerSecondAt } from './imagesPerSecond.ts';

/** All numbers of one run. Numbers that must first be read or computed are promises, made on first access. */
export interface SummaryRow extends CountedRun {
  /** The accuracy on each bootstrap resample of whole groups; null if groups or predictions are not known. */
  readonly resampled: Promise<Float64Array | null>;
  /** The 95 % interval of the accuracy, from these resamples. */
  readonly byGroups: Promise<Interval | null>;
  /** The accuracy on the training images without augmentation and dropout; null if it is not known for this epoch. */
  readonly trainAccuracy: Promise<number | null>;
  /** The accuracy on the training images minus the accuracy on this part. */
  readonly gap: Promise<number | null>;
  /** The accuracy without leaked images; null if nothing leaked, or if leaks or the run's predictions are not known. */
  readonly withoutLeaks: Promise<WithoutLeaks | null>;
  readonly trainingSeconds: Promise<number | null>;
  readonly imagesPerSecond: Promise<number | null>;
}

interface Services {
  evaluations: EvaluationService;
  groupings: GroupingService;
  metrics: MetricService;
}

/** Data that all rows of one summary share. */
interface Shared {
  trainingImages: number;
  leakedPlaces: () => Promise<LeakedPlace[]>;
}

export function toSummaryRow(
  counted: CountedRun,
  { trainingImages, leakedPlaces }: Shared,
  { evaluations, groupings, metrics }: Services,
): SummaryRow {
  const { run, epoch, accuracy, right } = counted;
  const resampled = once(() => groupings.resampled(counted));
  const pace = once(() => metrics.paceOf(run));
  const trainAccuracy = once(async () => {
    const training = await evaluations.accuracyOn(run, 'TRAIN');
    return training?.epoch === epoch ? training.accuracy : null;
  });
  return {
    ...counted,
    get resampled() {
      return resampled();
    },
    get byGroups() {
      return resampled().then(drawn => drawn && percentileInterval(drawn));
    },
    get trainAccuracy() {
      return trainAccuracy();
    },
    get gap() {
      return trainAccuracy().then(training => (training === null ? null : training - accuracy));
    },
    get withoutLeaks() {
      return right ? leakedPlaces().then(places => withoutLeaks(right, places)) : Promise.resolve(null);
    },
    get trainingSeconds() {
      return pace().then(known => known?.trainingSeconds ?? null);
    },
    get imagesPerSecond() {
      return pace().then(known => imagesPerSecondAt(known, run, trainingImages));
    },
  };
}
