'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import { graphql } from '../../graphql';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { percent } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
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

/** What the validation images of each class were taken for, after the epoch that counts or any other. */
export function ConfusionMatrix({ run, headlineEpoch }: { run: RunDetailsFragment; headlineEpoch: number }) {
  const [chosen, setChosen] = useState<number>();
  const epoch = chosen ?? headlineEpoch;
  const { data } = useQuery(confusionMatrixQuery, { id: run.id, epoch });
  const matrix = data?.run?.confusionMatrix;
  const last = run.metrics[0]?.last.step ?? headlineEpoch;
  if (!matrix) return null;
  return (
    <Section
      title="Confusion matrix"
      id="confusion-matrix"
      note="what the validation images of each class were taken for"
    >
      <EpochSlider
        label={
          <>
            Epoch <b>{epoch}</b> of {last}
          </>
        }
        epoch={epoch}
        last={last}
        onChange={setChosen}
      >
        {epoch === headlineEpoch ? (
          <span className="muted">the one that counts</span>
        ) : (
          <Button look="link" onClick={() => setChosen(undefined)}>
            to epoch {headlineEpoch}, which counts
          </Button>
        )}
      </EpochSlider>
      <MatrixTable
        label="Confusion matrix and scores by class"
        names={matrix.classes}
        counts={matrix.counts}
        scores={matrix.scores}
      />
      <p className={classes.note}>
        Accuracy {percent(matrix.accuracy)}, balanced {percent(matrix.balancedAccuracy)}: the mean of the classes’
        recall. Precision is the share of images said to be of a class that are; recall the share of its images that
        were found; F1 their harmonic mean.
      </p>
    </Section>
  );
}
