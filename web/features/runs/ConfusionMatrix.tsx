'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import { graphql } from '../../graphql';
import type { ConfusionMatrixQuery, RunDetailsFragment } from '../../graphql/graphql';
import { percent } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useAtRest } from '../../lib/useAtRest';
import { EpochSlider } from '../confusion/EpochSlider';
import { MatrixTable } from '../confusion/MatrixTable';
import classes from './ConfusionMatrix.module.css';

const confusionMatrixQuery = graphql(`
  query ConfusionMatrix($id: ID!, $epoch: Int!) {
    run(id: $id) {
      id
      confusionMatrix(epoch: $epoch) {
        epoch
        classes
        counts
        accuracy
        balancedAccuracy
        scores {
          name
          precision
          recall
          f1
          support
        }
      }
    }
  }
`);

/** Shows the confusion matrix on validation images at the best epoch or any other. */
export function ConfusionMatrix({ run, bestEpoch }: { run: RunDetailsFragment; bestEpoch: number }) {
  const [chosen, setChosen] = useState<number>();
  const asked = chosen ?? bestEpoch;
  const [epoch, choose] = useAtRest(asked, next => setChosen(next === bestEpoch ? undefined : next));
  const { data, failure } = useQuery(confusionMatrixQuery, { id: run.id, epoch: asked });
  const matrix = data?.run?.confusionMatrix;
  const last = run.metrics[0]?.last.step ?? bestEpoch;
  // A run that never reports predictions has no epoch to choose.
  const [seen, setSeen] = useState(false);
  if (matrix && !seen) setSeen(true);
  if (!matrix && !seen && !failure) return null;
  return (
    <Section title="Confusion matrix" id="confusion-matrix" note="validation images by true and predicted class">
      <EpochSlider
        label={
          <>
            Epoch <b>{epoch}</b> of {last}
          </>
        }
        epoch={epoch}
        last={last}
        onChange={choose}
      >
        {epoch === bestEpoch ? (
          <span className="muted">best epoch</span>
        ) : (
          <Button look="link" onClick={() => choose(bestEpoch)}>
            Back to the best epoch, {bestEpoch}
          </Button>
        )}
      </EpochSlider>
      {failure && matrix?.epoch !== asked && <p role="alert">{failure.message}</p>}
      {matrix ? (
        <Matrix matrix={matrix} />
      ) : (
        data && <p className={classes.note}>No predictions were reported for this epoch.</p>
      )}
    </Section>
  );
}

type Found = NonNullable<NonNullable<ConfusionMatrixQuery['run']>['confusionMatrix']>;

/** Names its epoch, because it stays visible while the next matrix loads or when loading fails. */
function Matrix({ matrix }: { matrix: Found }) {
  return (
    <>
      <MatrixTable
        label="Confusion matrix and scores by class"
        names={matrix.classes}
        counts={matrix.counts}
        scores={matrix.scores}
      />
      <p className={classes.note}>
        Epoch {matrix.epoch}: accuracy {percent(matrix.accuracy)}, balanced accuracy (mean recall of the classes){' '}
        {percent(matrix.balancedAccuracy)}. Precision: share of the images predicted as a class that belong to it.
        Recall: share of the images of a class that were predicted as it. F1: harmonic mean of both.
      </p>
    </>
  );
}
