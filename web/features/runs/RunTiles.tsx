import { valueAt } from '../../components/curve/series';
import { type Tile, Tiles } from '../../components/Tiles';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { duration, interval, loss, percent, plural, rate, signedPoints } from '../../lib/format';
import { keras } from '../curves/metricKeys';
import { lastOf, lowestOf, pointsOf } from '../curves/points';

const nothingYet = { value: '–', note: 'after the first epoch' };

/** Shows the four key figures of a run. */
export function RunTiles({ run }: { run: RunDetailsFragment }) {
  if (run.status === 'QUEUED' || (run.metrics.length === 0 && run.status !== 'RUNNING')) return null;
  return (
    <Tiles
      tiles={[
        { label: headlineLabels[run.experiment.headline], ...accuracyTile(run) },
        { label: 'Training minus validation', ...gapTile(run) },
        { label: 'Lowest validation loss', ...lossTile(run) },
        { label: 'Images per second', ...paceTile(run) },
      ]}
    />
  );
}

const headlineLabels = {
  BEST_ACCURACY: 'Best validation accuracy',
  LOWEST_LOSS: 'Validation accuracy at lowest loss',
  LAST: 'Validation accuracy, last epoch',
};

type Reading = Omit<Tile, 'label'>;

function accuracyTile(run: RunDetailsFragment): Reading {
  if (run.bestAccuracy == null) return nothingYet;
  const { onValidation } = run;
  const note = [
    onValidation && interval(onValidation.low, onValidation.high),
    run.bestEpoch && `epoch ${run.bestEpoch}`,
  ];
  return { value: percent(run.bestAccuracy), note: note.filter(Boolean).join(' · ') };
}

/**
 * Shows the same gap as the experiment's summary once it is known, and until then the different one from the running
 * mean.
 */
function gapTile(run: RunDetailsFragment): Reading {
  const training = valueAt(pointsOf(run.metrics, keras.accuracy), run.bestEpoch ?? undefined);
  const validation = valueAt(pointsOf(run.metrics, keras.validationAccuracy), run.bestEpoch ?? undefined);
  if (training === undefined || validation === undefined) return nothingYet;
  const duringTraining = signedPoints(training - validation);
  return run.onTraining
    ? {
        value: signedPoints(run.onTraining.accuracy - validation),
        note: `points on unaugmented images (${duringTraining} during training)`,
      }
    : { value: duringTraining, note: `points during training, epoch ${run.bestEpoch}` };
}

function lossTile(run: RunDetailsFragment): Reading {
  const points = pointsOf(run.metrics, keras.validationLoss);
  const lowest = lowestOf(points);
  const last = lastOf(points);
  if (!last) return nothingYet;
  if (!lowest) return { value: '–', note: 'the loss has never been a number' };
  const since = last.step - lowest.step;
  const trend = since === 0 ? 'still falling' : `no improvement for ${plural(since, 'epoch')}`;
  return { value: loss(lowest.value), note: `epoch ${lowest.step}, ${points.length > 1 ? trend : 'first epoch'}` };
}

function paceTile({ imagesPerSecond, trainingSeconds }: RunDetailsFragment): Reading {
  if (imagesPerSecond == null) return nothingYet;
  return {
    value: rate(imagesPerSecond),
    note: trainingSeconds == null ? '' : `trained for ${duration(trainingSeconds)}`,
  };
}
