import { asCsv } from '../../../common/tables';

/** One run's matrix at one epoch. */
export interface NamedMatrix {
  name: string;
  epoch: number;
  classes: string[];
  counts: number[][];
  accuracy: number;
}

/** Writes a line for each cell of each matrix, with a final line break. */
export const matricesCsv = (matrices: readonly NamedMatrix[]): string => `${asCsv(matrices.flatMap(cellsOf))}\r\n`;

const cellsOf = ({ name, epoch, classes, counts }: NamedMatrix) =>
  classes.flatMap((actual, row) => {
    const total = (counts[row] ?? []).reduce((sum, one) => sum + one, 0);
    return classes.map((predicted, column) => {
      const images = counts[row]?.[column] ?? 0;
      return {
        network: name,
        epoch,
        'true class': actual,
        'predicted class': predicted,
        images,
        'share of true class': total === 0 ? null : images / total,
      };
    });
  });
