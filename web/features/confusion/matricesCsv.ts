import { asCsv, asSpreadsheetCsv } from '../../../common/tables.ts';

/** The unit of the cells: images, or percent of the row. */
export type Unit = 'images' | 'shares';

/** One run's matrix at one epoch. */
export interface NamedMatrix {
  name: string;
  epoch: number;
  classes: string[];
  counts: number[][];
  accuracy: number;
}

const columns = ['network', 'epoch', 'true class', 'predicted class', 'images', 'share of true class'];

/** Writes a line for each cell of each matrix, with a final line break. */
export const matricesCsv = (matrices: readonly NamedMatrix[]): string =>
  `${asCsv(columns, matrices.flatMap(cellsOf))}\r\n`;

/** Writes the same for Excel, where no name becomes a formula. */
export const matricesSpreadsheet = (matrices: readonly NamedMatrix[]): string =>
  `${asSpreadsheetCsv(columns, matrices.flatMap(cellsOf))}\r\n`;

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
