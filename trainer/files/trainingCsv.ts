import type { EpochMetrics } from '../run/headline.ts';

const COLUMNS = ['accuracy', 'loss', 'val_accuracy', 'val_loss'] as const;

/** The log in the format of Keras' CSVLogger: columns by name, epochs from 0, numbers in full. */
export function trainingCsv(epochs: readonly EpochMetrics[]): string {
  const rows = epochs.map((metrics, epoch) => [epoch, ...COLUMNS.map(key => metrics[key])].join());
  return [['epoch', ...COLUMNS].join(), ...rows, ''].join('\n');
}
