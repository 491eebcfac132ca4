import { cells } from '../../components/Table';
import { percent } from '../../lib/format';

interface ChanceRowProps {
  chance: { accuracy: number; className: string };
  balanced: boolean;
}

/** What always naming the largest class would reach. */
export function ChanceRow({ chance, balanced }: ChanceRowProps) {
  return (
    <tr className={cells.total}>
      <td>Chance</td>
      <td>{percent(chance.accuracy)}</td>
      <td className={`${cells.left} ${cells.wide} ${cells.wrap}`}>largest class, {chance.className}</td>
      <td className={cells.minor} />
      <td className={`${cells.minor} ${cells.spare}`} />
      <td className={cells.minor} colSpan={balanced ? 4 : 3} />
      <td className={`${cells.minor} ${cells.spare}`} />
      <td className={`${cells.minor} ${balanced ? cells.spare : ''}`} />
      <td className={`${cells.minor} ${cells.spare}`} />
      <td className={cells.minor} />
    </tr>
  );
}
