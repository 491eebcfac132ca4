import { Link } from '../../components/Link';
import { count, percent, points } from '../../lib/format';
import classes from './MatrixTable.module.css';
import type { Unit } from './matricesCsv';

interface Score {
  precision?: number | null;
  recall?: number | null;
  f1?: number | null;
}

interface MatrixTableProps {
  /** Describes the matrix for screen readers: `Confusion matrix of Baseline`. */
  label: string;
  names: string[];
  /** Numbers of images: rows by true class, columns by predicted class. */
  counts: number[][];
  /** The unit of the cells: images, or percent of the row. */
  unit?: Unit;
  /** The scores of each row, beside the matrix. */
  scores?: Score[];
  /** Returns the address of a cell's images. */
  linkOf?: (actual: string, predicted: string) => string;
}

/** Shows the number of images by true class in rows and predicted class in columns. */
export function MatrixTable({ label, names, counts, unit = 'images', scores, linkOf }: MatrixTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table className={classes.matrix}>
        <caption className="visually-hidden">
          {label}: {unit === 'images' ? 'images' : 'percentages of the true class'} by true class, in rows, and
          predicted class, in columns
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={names.length} className={classes.predicted}>
              Predicted
            </th>
            <td colSpan={scores ? 4 : 1} />
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
            {scores &&
              ['Precision', 'Recall', 'F1'].map(score => (
                <th key={score} scope="col">
                  {score}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {names.map((actual, row) => {
            const images = counts[row]?.reduce((sum, one) => sum + one, 0) ?? 0;
            const score = scores?.[row];
            return (
              <tr key={actual}>
                <th scope="row">{actual}</th>
                {names.map((predicted, column) => (
                  <Cell
                    key={predicted}
                    images={counts[row]?.[column] ?? 0}
                    of={images}
                    words={{ actual, predicted }}
                    unit={unit}
                    link={linkOf?.(actual, predicted)}
                  />
                ))}
                <td className={`${classes.score} ${classes.images}`}>{count(images)}</td>
                {score && [score.precision, score.recall, score.f1].map((value, one) => <Value key={one} of={value} />)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  images: number;
  /** The number of images in the row. */
  of: number;
  words: { actual: string; predicted: string };
  unit: Unit;
  link: string | undefined;
}

/** A cell is darker the larger its share of the row; correct predictions have a different colour than wrong ones. */
function Cell({ images, of, words: { actual, predicted }, unit, link }: CellProps) {
  const share = of === 0 ? 0 : images / of;
  const title = `${count(images)} of ${count(of)} images of ${actual} were predicted as ${predicted} (${percent(share)}).`;
  const value = unit === 'images' ? count(images) : points(share);
  return (
    <td
      className={`${classes.cell} ${actual === predicted ? classes.right : classes.wrong}`}
      style={{ '--share': share }}
      title={title}
    >
      {link && images > 0 ? (
        <Link href={link} aria-label={`${value}: ${title} Show them`}>
          {value}
        </Link>
      ) : (
        value
      )}
    </td>
  );
}

/** Shows a dash for 0 / 0, where the class was never predicted or has no image. */
function Value({ of: value }: { of: number | null | undefined }) {
  return (
    <td className={classes.score}>
      {value == null ? <span title="There are no images to compute this from.">–</span> : points(value)}
    </td>
  );
}
