import type { Bounds } from '../../components/curve/plotProps';
import type { Part } from '../../components/curve/series';
import { graphql } from '../../graphql';
import { loss, lossMark, measure, measureMark, percent, percentMark } from '../../lib/format';

// Everything that pages know about metric keys is in this file. Any other key gets a chart of its own.

/** A chart: its lines and the format of its values. */
export interface Figure {
  /** The key of the chart's first line; no other chart has the same. */
  key: string;
  title: string;
  lines: readonly { key: string; part: Part }[];
  /** Formats a value. */
  format: (value: number) => string;
  /** Formats a mark on the value axis, given the step between two marks. */
  mark: (value: number, increment?: number) => string;
  /** The limits of possible values. */
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

/** The key of an epoch's duration. It has no chart, because the time axis is computed from it. */
export const epochSeconds = 'seconds';

/** The key of the line on which a ring marks the epoch where overfitting begins. */
export const ringed: string = keras.validationLoss;

/** Returns the key of the validation metric that belongs to a training metric. */
const validationKey = (key: string) => `val_${key}`;

const pairOf = (key: string): Figure['lines'] => [
  { key, part: 'training' },
  { key: validationKey(key), part: 'validation' },
];

/** The charts of every trained run, in order. */
export const kerasFigures: Figure[] = [
  { key: keras.accuracy, title: 'Accuracy', lines: pairOf(keras.accuracy), ...shares },
  { key: keras.loss, title: 'Loss', lines: pairOf(keras.loss), ...losses },
];

const kerasKeys = new Set(kerasFigures.flatMap(({ lines }) => lines.map(({ key }) => key)));

/** Whether the steps of a metric are epochs. */
export const isOfEpochs = (key: string) => kerasKeys.has(key);

/** Whether a metric is a share. The server treats the same keys as shares when it searches runs. */
const namesShares = (key: string) => /(^|_)accuracy$/.test(key);

/** Returns the charts of a run's other metrics: X and val_X share one, every other key has its own. */
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

/** The points of one line of a chart. */
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

/** All Keras metrics of one run. */
export const epochMetricsFragment = graphql(`
  fragment EpochMetrics on Run {
    metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
      ...MetricPoints
    }
  }
`);

/** The last epoch of each Keras metric. */
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

/** The time at which each epoch ended, for runs that do not report how long it took. */
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

/** The keys of the run's metrics. */
export const runKeysFragment = graphql(`
  fragment RunKeys on Run {
    found: metrics(maxPoints: 4) {
      key
    }
  }
`);
