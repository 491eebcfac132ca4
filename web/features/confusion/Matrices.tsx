'use client';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Button } from '../../components/Button';
import { ErrorState } from '../../components/ErrorState';
import { RowsSkeleton } from '../../components/Skeleton';
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
import { MatrixTable, type Unit } from './MatrixTable';
import { matricesCsv } from './matricesCsv';
import { confusionMatricesQuery } from './matricesDocuments';
import { matricesSvg } from './matricesSvg';

/** More classes than these make a matrix too wide to stand beside another. */
const mostBeside = 6;

interface MatricesProps {
  experimentId: string;
  /** Another text once an epoch or a run has ended: the epochs that count may be others then. */
  epochs: string;
}

/** Side by side, each at the epoch that counts or all at one; epoch and unit stand in the address. */
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
    matrix ? [{ ...matrix, name, ofHeadline: matrix.epoch === bestEpoch }] : [],
  );

  /** What a network took for something; by the networks that are seen here. */
  const linkTo = (actual: string, predicted: string, by: string) =>
    addressOf(experimentId, {
      ...{ class: actual, predicted, by, part: 'validation' },
      order: actual === predicted ? 'position' : undefined,
      runs: standingIds.length > 0 ? runs.map(({ id }) => id).join(',') : undefined,
    });

  return (
    <>
      <div className={classes.controls}>
        <EpochSlider
          label={
            chosen === undefined ? (
              'Each at the epoch that counts'
            ) : (
              <>
                Epoch <b>{chosen}</b> of {last}
              </>
            )
          }
          epoch={chosen ?? Math.max(1, ...runs.map(({ bestEpoch }) => bestEpoch ?? 1))}
          last={last}
          onChange={choose}
        >
          {chosen !== undefined && (
            <Button look="link" onClick={() => choose(undefined)}>
              to the epochs that count
            </Button>
          )}
        </EpochSlider>
        <label className={classes.unit}>
          <input
            type="checkbox"
            checked={unit === 'shares'}
            onChange={event => setCells(event.currentTarget.checked ? 'shares' : null)}
          />{' '}
          Per cent of the true class
        </label>
        <span className={classes.files}>
          {[
            { type: 'csv' as const, make: () => matricesCsv(shown) },
            { type: 'svg' as const, make: () => matricesSvg(shown, unit) },
          ].map(({ type, make }) => (
            <Button
              key={type}
              disabled={shown.length === 0}
              onClick={() => saveText(`confusion-matrices.${type}`, make(), type)}
            >
              {type.toUpperCase()}
            </Button>
          ))}
        </span>
      </div>
      <div className={classes.matrices} data-wide={(shown[0]?.classes.length ?? 0) > mostBeside || undefined}>
        {runs.map(run => {
          const { confusionMatrix: matrix } = run;
          const ofHeadline = matrix?.epoch === run.bestEpoch;
          return (
            <figure key={run.id}>
              <figcaption>
                <ArchitectureMark of={run.architecture.key} shade={shadeAmong(run, runs)} />
                <b>{run.name}</b>{' '}
                <span className="muted">
                  {matrix
                    ? `epoch ${matrix.epoch}${ofHeadline && asked !== undefined ? ', which counts' : ''} · ${percent(matrix.accuracy)}`
                    : asked !== undefined && asked > lastEpochOf(run)
                      ? `reached epoch ${lastEpochOf(run)}`
                      : 'told nothing of single images'}
                </span>
              </figcaption>
              {matrix && (
                <MatrixTable
                  label={`Confusion matrix of ${run.name}`}
                  names={matrix.classes}
                  counts={matrix.counts}
                  unit={unit}
                  linkOf={ofHeadline ? (actual, predicted) => linkTo(actual, predicted, run.id) : undefined}
                />
              )}
            </figure>
          );
        })}
      </div>
      <p className={classes.note}>
        {shown.some(({ ofHeadline }) => ofHeadline)
          ? 'A number leads to its images.'
          : 'What was said of single images is kept of the epochs that count: there, a number leads to its images.'}
      </p>
    </>
  );
}
