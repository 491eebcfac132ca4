import type { ReactNode } from 'react';
import type { ShownColumn } from '../../../common/summaryColumn';
import { cells } from '../../components/Table';
import { SummaryCell } from './SummaryCell';
import type { Scale } from './scale';
import type { Line } from './summaryColumns';

interface SummaryRowProps {
  best?: boolean;
  colour: string;
  scale: Scale;
  columns: ShownColumn[];
  name: ReactNode;
  line: Line;
  /** The planned number of epochs of each run. */
  plannedEpochs: unknown;
  model: ReactNode;
}

/** Shows the numbers of a run, or the means over several seeds of an architecture. */
export function SummaryRow({ best, colour, scale, columns, name, line, plannedEpochs, model }: SummaryRowProps) {
  return (
    <tr className={best ? cells.best : undefined} style={{ '--row': colour }}>
      <td className={cells.wrap}>{name}</td>
      {columns.map(column => (
        <SummaryCell
          key={column.key}
          column={column}
          line={line}
          colour={colour}
          scale={scale}
          plannedEpochs={plannedEpochs}
        />
      ))}
      <td className={cells.end}>{model}</td>
    </tr>
  );
}
