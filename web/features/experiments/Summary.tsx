import Link from 'next/link';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { valueAt } from '../../components/curve/series';
import { IntervalBar } from '../../components/IntervalBar';
import { Section } from '../../components/Section';
import { cells, Table } from '../../components/Table';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { colourOf, shadeOf } from '../../lib/architecture';
import { count, duration, interval, percent, points, rate, secondsBetween, signedPoints } from '../../lib/format';
import { finishedModel } from '../runs/finishedModel';
import { pointsOf, secondsPerEpoch } from '../runs/metrics';
import { runLabel, shadeAmong } from './runLabel';
import { scaleOf } from './scale';

type Row = ExperimentDetailsFragment['summary'][number];
type Run = ExperimentDetailsFragment['runs'][number];

/** More than this between training and validation accuracy is marked: the network has learnt its images by heart. */
const gapToMark = 0.1;

const trainingMeasured = 'On the training images as they are, without augmentation and dropout';
const trainingRunning = 'Running mean over the epoch, with augmentation and dropout; measured anew when the run ends';

const headlines = {
  BEST_ACCURACY: 'at each run’s epoch of best validation accuracy',
  LOWEST_LOSS: 'at each run’s epoch of lowest validation loss',
  LAST: 'at each run’s last epoch',
};

/** One row per run that has an accuracy, best first. */
export function Summary({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { summary, headline, runs } = experiment;
  if (summary.length === 0) return null;
  const chance = experiment.chance?.accuracy ?? 0;
  const scale = { ...scaleOf(summary, chance), chance };
  return (
    <Section title="Summary" note={`${headlines[headline]}, with 95 % intervals`}>
      <Table
        caption="Runs by accuracy, best first"
        columns={[
          { label: 'Architecture' },
          { label: 'Accuracy' },
          { label: `${percent(scale.from, 0)} – ${percent(scale.to, 0)}, dashed: chance`, align: 'left' },
          ...['95 % interval', 'Correct', 'Training', 'Gap', 'Epoch', 'Parameters', 'Time', 'Images/s'].map(label => ({
            label,
            spare: label === 'Parameters' || label === 'Images/s',
          })),
          { label: '' },
        ]}
      >
        {summary.map((row, index) => {
          const run = runs.find(one => one.id === row.run.id);
          const best = index === 0 && summary.length > 1;
          return (
            run && (
              <SummaryRow
                key={run.id}
                row={row}
                run={run}
                label={runLabel(run, runs)}
                scale={scale}
                best={best}
                experiment={experiment}
              />
            )
          );
        })}
        <ChanceRow chance={chance} />
      </Table>
    </Section>
  );
}

interface SummaryRowProps {
  row: Row;
  run: Run;
  label: string;
  scale: { from: number; to: number; chance: number };
  best: boolean;
  experiment: ExperimentDetailsFragment;
}

function SummaryRow({ row, run, label, scale, best, experiment }: SummaryRowProps) {
  const shade = shadeAmong(run, experiment.runs);
  const colour = shadeOf(colourOf(run.architecture.key), shade);
  const measured = row.trainAccuracy != null;
  const training = row.trainAccuracy ?? valueAt(pointsOf(run.metrics, 'accuracy'), row.epoch);
  const gap = training === undefined ? undefined : training - row.accuracy;
  const model = finishedModel(run.artifacts);
  const quiet = `${cells.quiet} ${cells.minor}`;
  return (
    <tr className={best ? cells.best : undefined} style={{ '--row': colour }}>
      <td>
        <ArchitectureMark of={run.architecture.key} shade={shade} />
        <Link href={`/runs/${run.id}`}>{label}</Link>
      </td>
      <td>
        <b>{points(row.accuracy)}</b> %
      </td>
      <td className={`${cells.wide} ${cells.left}`}>
        <IntervalBar value={row.accuracy} low={row.low} high={row.high} colour={colour} {...scale} />
      </td>
      <td className={cells.quiet}>{interval(row.low, row.high)}</td>
      <td className={quiet}>
        {count(row.correct)} / {count(row.total)}
      </td>
      <td className={measured ? cells.minor : quiet} title={measured ? trainingMeasured : trainingRunning}>
        {training === undefined ? '' : percent(training)}
      </td>
      <td className={`${cells.minor} ${gap !== undefined && gap > gapToMark ? cells.warn : cells.quiet}`}>
        {gap === undefined ? '' : signedPoints(gap)}
      </td>
      <td className={cells.minor}>{row.epoch}</td>
      <td className={`${quiet} ${cells.spare}`}>{run.parameterCount == null ? '' : count(run.parameterCount)}</td>
      <td className={cells.minor}>
        {run.startedAt && run.finishedAt ? duration(secondsBetween(run.startedAt, run.finishedAt)) : ''}
      </td>
      <td className={`${quiet} ${cells.spare}`}>{imagesPerSecond(run, experiment)}</td>
      <td className={cells.end}>
        {model && (
          <a href={model.url} download title={`Download the model of ${label}`}>
            <span aria-hidden="true">↓</span>
            <span className="visually-hidden">Download the model of {label}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

/** As the trainer measured it; else from the epochs' length, evaluation included. */
function imagesPerSecond(run: Run, { dataset }: ExperimentDetailsFragment) {
  if (run.progress?.imagesPerSecond) return rate(run.progress.imagesPerSecond);
  const pace = secondsPerEpoch(run.metrics);
  const images = dataset.classes.reduce((sum, one) => sum + one.train, 0);
  return pace && pace.seconds > 0 ? rate(images / pace.seconds) : '';
}

function ChanceRow({ chance }: { chance: number }) {
  return (
    <tr className={cells.total}>
      <td>Chance</td>
      <td>{percent(chance)}</td>
      <td className={cells.minor} />
      <td>largest class</td>
      <td className={cells.minor} colSpan={6} />
      <td className={`${cells.minor} ${cells.spare}`} colSpan={2} />
    </tr>
  );
}
