'use client';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Button } from '../../components/Button';
import { ErrorState } from '../../components/ErrorState';
import { RowsSkeleton } from '../../components/Skeleton';
import type { ConfusionMatricesQuery } from '../../graphql/graphql';
import { useIdsInAddress, useInAddress } from '../../lib/address';
import { percent } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { saveText } from '../../lib/save';
import { useAtRest } from '../../lib/useAtRest';
import { useKeepFresh } from '../../lib/useKeepFresh';
import { lastEpochOf } from '../curves/reported';
import { shadeAmong } from '../experiments/runLabel';
import { addressOf } from '../images/view';
import { EpochSlider } from './EpochSlider';
import classes from './Matrices.module.css';
import { MatrixTable } from './MatrixTable';
import { matricesCsv, matricesSpreadsheet, type NamedMatrix, type Unit } from './matricesCsv';
import { confusionMatricesQuery } from './matricesDocuments';
import { matricesSvg } from './matricesSvg';

/** With more classes than these, a matrix is too wide to have another beside it. */
const mostBeside = 6;

interface MatricesProps {
  experimentId: string;
  /** Changes when an epoch or a run has ended, because the best epochs may then change. */
  epochs: string;
}

/**
 * Shows the runs' confusion matrices side by side, each at its best epoch or all at one. The address contains the epoch
 * and the unit.
 */
export function Matrices({ experimentId, epochs }: MatricesProps) {
  const [epochText, setEpochText] = useInAddress('epoch');
  const [cells, setCells] = useInAddress('cells');
  const [standingIds] = useIdsInAddress('standing');
  const asked = Number(epochText) || undefined;
  const [chosen, choose] = useAtRest(asked, epoch => setEpochText(epoch === undefined ? null : String(epoch)));
  const unit: Unit = cells === 'shares' ? 'shares' : 'images';
  const variables = { id: experimentId, standing: standingIds, epoch: asked };
  const { data, failure, ...query } = useQuery(confusionMatricesQuery, variables);
  useKeepFresh(epochs, query);
  if (!data?.experiment)
    return failure ? <ErrorState message={failure.message} onRetry={query.refetch} /> : <RowsSkeleton />;

  const runs = data.experiment.summaryByArchitecture.map(({ name, standing: { run } }) => ({ ...run, name }));
  const last = Math.max(1, ...runs.map(lastEpochOf));
  const shown = runs.flatMap(({ name, bestEpoch, confusionMatrix: matrix }) =>
    matrix ? [{ ...matrix, name, isBestEpoch: matrix.epoch === bestEpoch }] : [],
  );

  /** Links to the images of a class that a network predicted as a class, compared with the networks shown here. */
  const linkTo = (actual: string, predicted: string, by: string) =>
    addressOf(experimentId, {
      class: actual,
      predicted,
      by,
      part: 'validation',
      order: actual === predicted ? 'position' : undefined,
      runs: standingIds.length > 0 ? runs.map(({ id }) => id).join(',') : undefined,
    });

  return (
    <>
      <div className={classes.controls}>
        <MatricesEpoch
          chosen={chosen}
          usual={Math.max(1, ...runs.map(({ bestEpoch }) => bestEpoch ?? 1))}
          last={last}
          onChoose={choose}
        />
        <label className={classes.unit}>
          <input
            type="checkbox"
            checked={unit === 'shares'}
            onChange={event => setCells(event.currentTarget.checked ? 'shares' : null)}
          />{' '}
          Percentages of the true class
        </label>
        <MatricesFiles matrices={shown} unit={unit} />
      </div>
      <div className={classes.matrices} data-wide={(shown[0]?.classes.length ?? 0) > mostBeside || undefined}>
        {runs.map(run => (
          <RunMatrix
            key={run.id}
            run={run}
            shade={shadeAmong(run, runs)}
            asked={asked}
            unit={unit}
            linkOf={(actual, predicted) => linkTo(actual, predicted, run.id)}
          />
        ))}
      </div>
      <p className={classes.note}>
        {shown.some(({ isBestEpoch }) => isBestEpoch)
          ? 'Click a cell to see its images.'
          : 'Predictions are kept for the best epochs only. At a best epoch, click a cell to see its images.'}
      </p>
    </>
  );
}

interface MatricesEpochProps {
  /** Undefined when each run is shown at its best epoch. */
  chosen: number | undefined;
  /** The position of the slider in that case. */
  usual: number;
  last: number;
  onChoose: (epoch: number | undefined) => void;
}

function MatricesEpoch({ chosen, usual, last, onChoose }: MatricesEpochProps) {
  return (
    <EpochSlider
      label={
        chosen === undefined ? (
          'At each run’s best epoch'
        ) : (
          <>
            Epoch <b>{chosen}</b> of {last}
          </>
        )
      }
      epoch={chosen ?? usual}
      last={last}
      onChange={onChoose}
    >
      {chosen !== undefined && (
        <Button look="link" onClick={() => onChoose(undefined)}>
          Back to best epochs
        </Button>
      )}
    </EpochSlider>
  );
}

function MatricesFiles({ matrices, unit }: { matrices: NamedMatrix[]; unit: Unit }) {
  const files = [
    { label: 'CSV', type: 'csv', make: () => matricesCsv(matrices) },
    { label: 'CSV for Excel', type: 'csv', make: () => matricesSpreadsheet(matrices) },
    { label: 'SVG', type: 'svg', make: () => matricesSvg(matrices, unit) },
  ] as const;
  return (
    <span className={classes.files}>
      {files.map(({ label, type, make }) => (
        <Button
          key={label}
          disabled={matrices.length === 0}
          onClick={() => saveText(`confusion-matrices.${type}`, make(), type)}
        >
          {label}
        </Button>
      ))}
    </span>
  );
}

type Standing = NonNullable<ConfusionMatricesQuery['experiment']>['summaryByArchitecture'][number]['standing'];

interface RunMatrixProps {
  run: Standing['run'] & { name: string };
  shade: number;
  /** The epoch chosen for all runs, if any. */
  asked: number | undefined;
  unit: Unit;
  /** Returns the address of a cell's images. */
  linkOf: (actual: string, predicted: string) => string;
}

function RunMatrix({ run, shade, asked, unit, linkOf }: RunMatrixProps) {
  const { confusionMatrix: matrix } = run;
  const isBestEpoch = matrix?.epoch === run.bestEpoch;
  return (
    <figure>
      <figcaption>
        <ArchitectureMark of={run.architecture.key} shade={shade} />
        <b>{run.name}</b>{' '}
        <span className="muted">
          {matrix
            ? `epoch ${matrix.epoch}${isBestEpoch && asked !== undefined ? ' (best)' : ''} · ${percent(matrix.accuracy)}`
            : asked !== undefined && asked > lastEpochOf(run)
              ? `ended at epoch ${lastEpochOf(run)}`
              : 'no predictions reported'}
        </span>
      </figcaption>
      {matrix && (
        <MatrixTable
          label={`Confusion matrix of ${run.name}`}
          names={matrix.classes}
          counts={matrix.counts}
          unit={unit}
          linkOf={isBestEpoch ? linkOf : undefined}
        />
      )}
    </figure>
  );
}
