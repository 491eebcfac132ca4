'use client';
import { useState } from 'react';
import { Section } from '../../components/Section';
import { graphql } from '../../graphql';
import type { ConfusionMatrixQuery, RunDetailsFragment } from '../../graphql/graphql';
import { count, percent, points } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
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

type Matrix = NonNullable<NonNullable<ConfusionMatrixQuery['run']>['confusionMatrix']>;

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
      <div className={classes.epoch}>
        <label htmlFor="matrix-epoch">
          Epoch <b>{epoch}</b> of {last}
        </label>
        <input
          id="matrix-epoch"
          type="range"
          min={1}
          max={last}
          value={epoch}
          disabled={last === 1}
          onChange={event => setChosen(Number(event.currentTarget.value))}
        />
        {epoch === headlineEpoch ? (
          <span className="muted">the one that counts</span>
        ) : (
          <button type="button" onClick={() => setChosen(undefined)}>
            to epoch {headlineEpoch}, which counts
          </button>
        )}
      </div>
      <MatrixTable matrix={matrix} />
      <p className={classes.note}>
        Accuracy {percent(matrix.accuracy)}, balanced {percent(matrix.balancedAccuracy)}: the mean of the classes’
        recall. Precision is the share of images said to be of a class that are; recall the share of its images that
        were found; F1 their harmonic mean.
      </p>
    </Section>
  );
}

function MatrixTable({ matrix: { classes: names, counts, scores } }: { matrix: Matrix }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label="Confusion matrix and scores by class">
      <table className={classes.matrix}>
        <caption className="visually-hidden">Images by true class, in rows, and predicted class, in columns</caption>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={names.length} className={classes.predicted}>
              Predicted
            </th>
            <td colSpan={4} />
          </tr>
          <tr>
            <th scope="col">True</th>
            {names.map(name => (
              <th key={name} scope="col" className={classes.class}>
                {name}
              </th>
            ))}
            <th scope="col" className={classes.images}>
              Images
            </th>
            {['Precision', 'Recall', 'F1'].map(label => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score, row) => (
            <tr key={score.name}>
              <th scope="row">{score.name}</th>
              {names.map((name, column) => (
                <Cell
                  key={name}
                  images={counts[row]?.[column] ?? 0}
                  of={score.support}
                  words={{ actual: score.name, predicted: name }}
                />
              ))}
              <td className={`${classes.score} ${classes.images}`}>{count(score.support)}</td>
              <Score value={score.precision} />
              <Score value={score.recall} />
              <Score value={score.f1} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The deeper, the larger its share of the row; right ones in another colour than wrong ones. */
function Cell({ images, of, words }: { images: number; of: number; words: { actual: string; predicted: string } }) {
  const share = of === 0 ? 0 : images / of;
  const { actual, predicted } = words;
  return (
    <td
      className={`${classes.cell} ${actual === predicted ? classes.right : classes.wrong}`}
      style={{ '--share': share }}
      title={`${count(images)} of ${count(of)} images of ${actual} were taken for ${predicted}, ${percent(share)}`}
    >
      {count(images)}
    </td>
  );
}

/** A dash where it is 0 / 0: the class was never predicted, or has no image. */
function Score({ value }: { value: number | null | undefined }) {
  return <td className={classes.score}>{value == null ? <span title="0 of 0">–</span> : points(value)}</td>;
}
