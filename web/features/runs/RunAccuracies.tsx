import { valueAt } from '../../components/curve/series';
import { Section } from '../../components/Section';
import { cells, Table } from '../../components/Table';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { fraction, interval, percent } from '../../lib/format';
import { keras } from '../curves/metricKeys';
import { pointsOf } from '../curves/points';

type OnPart = RunDetailsFragment['onValidation'];

const columns = [
  { label: 'Images' },
  { label: 'Accuracy' },
  { label: '95 % interval' },
  { label: 'Correct' },
  { label: 'Measured', align: 'left' as const },
];

/** Shows every accuracy of a run at its best epoch, each with an explanation. */
export function RunAccuracies({ run, bestEpoch }: { run: RunDetailsFragment; bestEpoch: number }) {
  const { onValidation, onTraining, onTest, status } = run;
  const duringTraining = valueAt(pointsOf(run.metrics, keras.accuracy), bestEpoch);
  return (
    <Section title="Accuracy" note={`at the best epoch, ${bestEpoch}`}>
      <Table caption="Accuracy by images" columns={columns}>
        {onTest && (
          <Row images="Test" found={onTest}>
            Once, on images that were used for no choice.
          </Row>
        )}
        <Row images="Validation" found={onValidation} share={run.bestAccuracy}>
          After the epoch. The best epoch was picked on these images, so it is slightly optimistic.
        </Row>
        <Row images="Training, unaugmented" found={onTraining}>
          With the same weights, without augmentation and dropout.
          {!onTraining && (status === 'RUNNING' ? ' It is measured when the run ends.' : ' It was not measured.')}
        </Row>
        <Row images="During training" share={duringTraining}>
          Keras’ running mean over the epoch, while weights change, with augmentation and dropout.
        </Row>
      </Table>
    </Section>
  );
}

interface RowProps {
  images: string;
  found?: OnPart;
  /** The accuracy where no counts of images are known. */
  share?: number | null;
  children: React.ReactNode;
}

function Row({ images, found, share, children }: RowProps) {
  const accuracy = found?.accuracy ?? share;
  return (
    <tr>
      <td>{images}</td>
      <td>{accuracy == null ? <span className="muted">–</span> : <b>{percent(accuracy)}</b>}</td>
      <td className={`${cells.quiet} ${found ? '' : cells.minor}`}>{found && interval(found.low, found.high)}</td>
      <td className={`${cells.quiet} ${cells.end} ${found ? '' : cells.minor}`}>
        {found && fraction(found.correct, found.total)}
      </td>
      <td className={`${cells.left} ${cells.wide} ${cells.wrap} ${cells.quiet}`}>{children}</td>
    </tr>
  );
}
