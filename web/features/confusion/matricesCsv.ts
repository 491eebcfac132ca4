import { csv } from '../../lib/csv';

/** One run's matrix, at one epoch. */
export interface NamedMatrix {
  name: string;
  epoch: number;
  classes: string[];
  counts: number[][];
  accuracy: number;
}

const header = ['network', 'epoch', 'true class', 'predicted class', 'images', 'share of true class'];

/** A line for each cell of each matrix. */
export const matricesCsv = (matrices: readonly NamedMatrix[]): string =>
  csv([
    header,
    ...matrices.flatMap(({ name, epoch, classes, counts }) =>
      classes.flatMap((actual, row) => {
        const total = (counts[row] ?? []).reduce((sum, one) => sum + one, 0);
        return classes.map((predicted, column) => {
          const images = counts[row]?.[column] ?? 0;
          return [name, epoch, actual, predicted, images, total === 0 ? null : images / total];
        });
      }),
    ),
  ]);
