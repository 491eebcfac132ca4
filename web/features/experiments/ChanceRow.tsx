import type { ShownColumn } from '../../../common/summaryColumn';
import { cells } from '../../components/Table';
import { percent } from '../../lib/format';

interface ChanceRowProps {
  chance: { accuracy: number; className: string };
  columns: ShownColumn[];
}

/** Shows the accuracy of always predicting the largest class. */
export function ChanceRow({ chance, columns }: ChanceRowProps) {
  return (
    <tr className={cells.total}>
      <td>Chance</td>
      <td>{percent(chance.accuracy)}</td>
      <td className={`${cells.left} ${cells.wide} ${cells.wrap}`}>largest class: {chance.className}</td>
      {columns
        .filter(({ key }) => key !== 'accuracy')
        .map(({ key, isSpare }) => (
          <td key={key} className={`${cells.minor} ${isSpare ? cells.spare : ''}`} />
        ))}
      <td className={cells.minor} />
    </tr>
  );
}
