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

/** All numbers of one run. Those that have to be read or computed first are promises, made when they are asked for. */
export interface SummaryRow extends CountedRun {
  /** The accuracy on each of many draws of whole groups of images; null where groups or answers are not known. */
  readonly resampled: Promise<Float64Array | null>;
  /** The interval that these draws give the accuracy. */
  readonly byGroups: Promise<Interval | null>;
  /** The accuracy on the training images without augmentation and dropout; null unless it is known of the same epoch. */
  readonly trainAccuracy: Promise<number | null>;
  /** How much better the run is on the images that it has seen. */
  readonly gap: Promise<number | null>;
  /** Null where no image leaked, where leaks were not looked for, and where the run's answers are not known. */
  readonly withoutLeaks: Promise<WithoutLeaks | null>;
  readonly trainingSeconds: Promise<number | null>;
  readonly imagesPerSecond: Promise<number | null>;
}

interface Services {
  evaluations: EvaluationService;
  groupings: GroupingService;
  metrics: MetricService;
}

/** What the rows of one summary have in common. */
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
