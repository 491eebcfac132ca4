import { ArchitectureMark } from '../../components/ArchitectureMark';
import { IntervalBar } from '../../components/IntervalBar';
import { Link } from '../../components/Link';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import type { CompareRunsQuery } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import { interval, percent, points } from '../../lib/format';
import { scaleOf } from '../experiments/scale';
import { inWords } from './hyperparameters';
import classes from './RunsTable.module.css';

type Selection = CompareRunsQuery['compareRuns'];
type Run = Selection['runs'][number];

/** Shows the runs' accuracies and the settings in which they differ. */
export function ComparedRuns({ selection: { runs, differing } }: { selection: Selection }) {
  const intervals = runs.flatMap(({ bestAccuracyInterval }) => (bestAccuracyInterval ? [bestAccuracyInterval] : []));
  const scale = intervals.length > 0 ? scaleOf(intervals) : { from: 0, to: 1 };
  const note = differing.length === 0 ? 'all settings except the seed are the same' : 'with the settings that differ';
  return (
    <Section title="Accuracy" note={note}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section aria-label="Compared runs" tabIndex={0} className={classes.scroll}>
        <table className={classes.table}>
          <caption className="visually-hidden">Accuracies and settings of the compared runs</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                Run
              </th>
              <th scope="col">Accuracy</th>
              <th scope="col" className={classes.left}>
                {percent(scale.from, 0)} – {percent(scale.to, 0)}
              </th>
              <th scope="col">95 % interval</th>
              <th scope="col">Epoch</th>
              <th scope="col">Seed</th>
              {differing.map(({ name, title }) => (
                <th key={name} scope="col" title={name}>
                  {title}
                </th>
              ))}
              <th scope="col" className={classes.left}>
                Status
              </th>
              <th scope="col" className={classes.left}>
                Experiment
              </th>
              <th scope="col" className={classes.left}>
                Dataset
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map(run => (
              <ComparedRow key={run.id} run={run} differing={differing} scale={scale} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

interface ComparedRowProps {
  run: Run;
  differing: Selection['differing'];
  scale: { from: number; to: number };
}

function ComparedRow({ run, differing, scale }: ComparedRowProps) {
  const { architecture, experiment, bestAccuracy, bestAccuracyInterval: bounds } = run;
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <span>
          <ArchitectureMark of={architecture.key} />
          <Link href={`/runs/${run.id}`}>
            {run.name}, run {run.number}
          </Link>
        </span>
      </th>
      <td>
        {bestAccuracy == null ? (
          <span className="muted">–</span>
        ) : (
          <>
            <b>{points(bestAccuracy)}</b> %
          </>
        )}
      </td>
      <td className={classes.bar}>
        {bestAccuracy != null && bounds && (
          <IntervalBar value={bestAccuracy} {...bounds} colour={colourOf(architecture.key)} {...scale} />
        )}
      </td>
      <td className="muted">{bounds && interval(bounds.low, bounds.high)}</td>
      <td>{run.bestEpoch}</td>
      <td>{run.seed}</td>
      {differing.map(({ name }) => (
        <td key={name}>{inWords(run.hyperparameters[name])}</td>
      ))}
      <td className={classes.left}>
        <Status status={run.status} />
      </td>
      <td className={classes.left}>
        <Link href={`/experiments/${experiment.id}`}>{experiment.name}</Link>
      </td>
      <td className={classes.left}>
        <Link href={`/datasets/${experiment.dataset.id}`}>{experiment.dataset.name}</Link>
      </td>
    </tr>
  );
}
