import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Link } from '../../components/Link';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { fraction, interval, percent } from '../../lib/format';
import classes from './Leakage.module.css';

/** Shows how many of the evaluated images leaked from the training images, and the accuracy without them. */
export function Leakage({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { leakage, dataset, summaryByArchitecture } = experiment;
  if (!leakage) return null;
  const rows = summaryByArchitecture.flatMap(({ name, architecture, rows: runs }) =>
    runs.map(row => ({ ...row, name: runs.length > 1 ? `${name}, seed ${row.run.seed}` : name, architecture })),
  );
  return (
    <section aria-label="Leaks" className={classes.leakage}>
      <p>
        {leakage.sentence} <Link href={`/datasets/${dataset.id}#leaks`}>Show them beside their twins</Link>
      </p>
      {rows.some(row => row.withoutLeaks) && (
        <details>
          <summary>Accuracy of each run with and without them</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
          <section className={classes.scroll} tabIndex={0} aria-label="Accuracies with and without them">
            <table>
              <thead>
                <tr>
                  {['Run', 'With', 'Without', '95 % interval', 'Correct'].map(label => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ run, name, architecture, accuracy, withoutLeaks }) => (
                  <tr key={run.id}>
                    <td>
                      <ArchitectureMark of={architecture.key} />
                      {name}
                    </td>
                    <td>{percent(accuracy)}</td>
                    {withoutLeaks ? (
                      <>
                        <td>{percent(withoutLeaks.accuracy)}</td>
                        <td>{interval(withoutLeaks.low, withoutLeaks.high)}</td>
                        <td>{fraction(withoutLeaks.correct, withoutLeaks.total)}</td>
                      </>
                    ) : (
                      <td colSpan={3}>unknown: no predictions reported</td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </section>
  );
}
