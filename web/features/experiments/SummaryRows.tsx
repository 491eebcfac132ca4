import type { ShownColumn } from '../../../common/summaryColumn';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Link } from '../../components/Link';
import type { ExperimentDetailsFragment, SummaryRowNumbersFragment } from '../../graphql/graphql';
import { toggled, useIdsInAddress } from '../../lib/address';
import { colourOf, shadeOf } from '../../lib/architecture';
import { plural } from '../../lib/format';
import { finishedModel } from '../runs/finishedModel';
import { useExperimentView } from './experimentView';
import { shadeAmong } from './runLabel';
import { SummaryRow } from './SummaryRow';
import classes from './SummaryRows.module.css';
import type { Scale } from './scale';
import type { Architecture } from './summaryColumns';

type Run = ExperimentDetailsFragment['runs'][number];

interface ArchitectureRowsProps {
  architecture: Architecture;
  best: boolean;
  columns: ShownColumn[];
  scale: Scale;
  runs: Run[];
}

/** Shows the means over an architecture's seeds and, once expanded, each run; a single run is shown alone. */
export function ArchitectureRows({ architecture, best, columns, scale, runs }: ArchitectureRowsProps) {
  const { name, rows, repetitions, standing, standardDeviation } = architecture;
  const [opened, setOpened] = useIdsInAddress('open');
  const [first] = rows;
  if (!first) return null;
  const all = [...rows, ...repetitions];
  const isOpen = all.length > 1 && opened.includes(first.run.id);
  const toggle = () => setOpened(now => toggled(now, first.run.id));
  const colour = colourOf(architecture.architecture.key);
  return (
    <>
      <SummaryRow
        best={best}
        colour={colour}
        scale={scale}
        columns={columns}
        name={
          <span className={classes.name}>
            <ArchitectureMark of={architecture.architecture.key} />
            {all.length === 1 ? (
              <Link href={`/runs/${first.run.id}`}>{name}</Link>
            ) : (
              <button type="button" className={classes.disclosure} aria-expanded={isOpen} onClick={toggle}>
                {name}
                <small>
                  {rows.length > 1 ? plural(rows.length, 'seed') : plural(all.length, 'run')}
                  <span aria-hidden="true"> {isOpen ? '▾' : '▸'}</span>
                </small>
              </button>
            )}
            {all.length === 1 && <Ongoing run={first.run} />}
          </span>
        }
        line={standardDeviation === null ? first : { ...architecture, standardDeviation }}
        plannedEpochs={runs.find(({ id }) => id === first.run.id)?.hyperparameters.epochs}
        model={<Model run={runs.find(({ id }) => id === standing.run.id)} label={name} />}
      />
      {isOpen &&
        all.map(row => (
          <RunRow
            key={row.run.id}
            row={row}
            architecture={architecture}
            isRepetition={repetitions.includes(row)}
            columns={columns}
            scale={scale}
            runs={runs}
          />
        ))}
    </>
  );
}

interface RunRowProps extends Omit<ArchitectureRowsProps, 'best'> {
  row: SummaryRowNumbersFragment;
  isRepetition: boolean;
}

function RunRow({ row, architecture, isRepetition, columns, scale, runs }: RunRowProps) {
  const run = runs.find(({ id }) => id === row.run.id);
  const { key } = architecture.architecture;
  const shade = run ? shadeAmong(run, runs) : 0;
  const label = `seed ${row.run.seed}${isRepetition ? `, repeated as run ${row.run.number}` : ''}`;
  return (
    <SummaryRow
      colour={shadeOf(colourOf(key), shade)}
      scale={scale}
      columns={columns}
      name={
        <span className={classes.run}>
          <ArchitectureMark of={key} shade={shade} />
          <Link href={`/runs/${row.run.id}`}>{label}</Link>
          <Ongoing run={row.run} />
          {!isRepetition && architecture.rows.length > 1 && <StandingChoice row={row} architecture={architecture} />}
        </span>
      }
      line={row}
      plannedEpochs={run?.hyperparameters.epochs}
      model={<Model run={run} label={`${architecture.name}, ${label}`} />}
    />
  );
}

/** Chooses the run used in the verdict and the pairs. The lowest seed is the default and is left out of the address. */
function StandingChoice({ row, architecture: { name, rows, standing } }: Pick<RunRowProps, 'row' | 'architecture'>) {
  const { setStanding } = useExperimentView();
  const choose = () =>
    setStanding(now => {
      const others = now.filter(id => !rows.some(one => one.run.id === id));
      return row === rows[0] ? others : [...others, row.run.id];
    });
  return (
    <label className={classes.stands} title="This run represents the architecture in comparisons of trained models.">
      <input
        type="radio"
        name={`compared run of ${name}`}
        aria-label={`Compare seed ${row.run.seed} of ${name}`}
        checked={standing.run.id === row.run.id}
        onChange={choose}
      />
      compared
    </label>
  );
}

function Ongoing({ run: { status } }: { run: SummaryRowNumbersFragment['run'] }) {
  return status === 'COMPLETED' ? null : <small className={classes.status}>{status.toLowerCase()}</small>;
}

function Model({ run, label }: { run: Run | undefined; label: string }) {
  const model = run && finishedModel(run.artifacts);
  return (
    model && (
      <a href={model.url} download title={`Download the model of ${label}`}>
        <span aria-hidden="true">↓</span>
        <span className="visually-hidden">Download the model of {label}</span>
      </a>
    )
  );
}
