import type { EpochMetrics } from '../run/headline.ts';

const COLUMNS = ['accuracy', 'loss', 'val_accuracy', 'val_loss'] as const;

/** Formats the log like Keras' CSVLogger: columns in alphabetical order, epochs from 0, numbers in full precision. */
export function trainingCsv(epochs: readonly EpochMetrics[]): string {
  const rows = epochs.map((metrics, epoch) => [epoch, ...COLUMNS.map(key => metrics[key])].join());
  return [['epoch', ...COLUMNS].join(), ...rows, ''].join('\n');
}
