import type { Bounds } from '../../components/curve/plotProps';
import type { Part } from '../../components/curve/series';
import { graphql } from '../../graphql';
import { loss, lossMark, measure, measureMark, percent, percentMark } from '../../lib/format';

// All that pages know of the keys of metrics stands here; a key that nobody has heard of has a chart of its own.

/** A chart: what its lines are and how its values read. */
export interface Figure {
  /** Of its first line; no other chart has it. */
  key: string;
  title: string;
  lines: readonly { key: string; part: Part }[];
  /** A value in words. */
  format: (value: number) => string;
  /** A mark on the axis of values, with the step between two of them. */
  mark: (value: number, increment?: number) => string;
  /** What the values cannot leave. */
  bounds: Bounds;
}

type Values = Pick<Figure, 'format' | 'mark' | 'bounds'>;

const shares: Values = { format: percent, mark: percentMark, bounds: { least: 0, most: 1 } };
const losses: Values = { format: loss, mark: lossMark, bounds: { least: 0, most: Number.POSITIVE_INFINITY } };
const measures: Values = {
  format: measure,
  mark: measureMark,
  bounds: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
};

/** Keras' names for the metrics of an epoch. */
export const keras = {
  accuracy: 'accuracy',
  validationAccuracy: 'val_accuracy',
  loss: 'loss',
  validationLoss: 'val_loss',
} as const;

/** How long an epoch took. It has no chart: the axis of time is made of it. */
export const epochSeconds = 'seconds';

/** On the line of this key the epoch is ringed at which overfitting begins. */
export const ringed: string = keras.validationLoss;

/** What a metric of the validation images is called after that of the training images. */
const validationKey = (key: string) => `val_${key}`;

const pairOf = (key: string): Figure['lines'] => [
  { key, part: 'training' },
  { key: validationKey(key), part: 'validation' },
];

/** The charts that every trained run has, in their order. */
export const kerasFigures: Figure[] = [
  { key: keras.accuracy, title: 'Accuracy', lines: pairOf(keras.accuracy), ...shares },
  { key: keras.loss, title: 'Loss', lines: pairOf(keras.loss), ...losses },
];

const kerasKeys = new Set(kerasFigures.flatMap(({ lines }) => lines.map(({ key }) => key)));

/** Whether its steps are epochs, whoever logged it. */
export const isOfEpochs = (key: string) => kerasKeys.has(key);

/** The server lists such keys as shares as well, where runs are found by them. */
const namesShares = (key: string) => /(^|_)accuracy$/.test(key);

/** Charts of what a run has besides: X and val_X share one, every other key has one of its own. */
export function otherFigures(keys: Iterable<string>): Figure[] {
  const others = new Set([...keys].filter(key => !kerasKeys.has(key) && key !== epochSeconds).sort());
  const inPairs = new Set([...others].filter(key => others.has(validationKey(key))));
  const validations = new Set([...inPairs].map(validationKey));
  return [...others]
    .filter(key => !validations.has(key))
    .map(key => ({
      key,
      title: key,
      lines: inPairs.has(key) ? pairOf(key) : [{ key, part: 'only' as const }],
      ...(namesShares(key) ? shares : measures),
    }));
}

/** A line of a chart. */
export const metricPointsFragment = graphql(`
  fragment MetricPoints on MetricSeries {
    key
    last {
      step
      value
    }
    points {
      step
      value
    }
  }
`);

/** The metrics of epochs of one run, whole. */
export const epochMetricsFragment = graphql(`
  fragment EpochMetrics on Run {
    metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
      ...MetricPoints
    }
  }
`);

/** How far each of them has come. */
export const runReportedFragment = graphql(`
  fragment RunReported on Run {
    reported: metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"], maxPoints: 4) {
      key
      last {
        step
      }
    }
  }
`);

/** When each epoch ended, for runs that do not say how long it took. */
export const runClockFragment = graphql(`
  fragment RunClock on Run {
    clock: metrics(keys: ["loss"], maxPoints: $maxPoints) {
      points {
        step
        at
      }
    }
  }
`);

/** Which metrics there are. */
export const runKeysFragment = graphql(`
  fragment RunKeys on Run {
    found: metrics(maxPoints: 4) {
      key
    }
  }
`);
