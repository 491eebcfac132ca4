import { ArchitectureMark } from '../../components/ArchitectureMark';
import { LineSample } from '../../components/curve/Curve';
import { type Cursor, useCursorPosition } from '../../components/curve/cursor';
import { type Axis, type Point, placeInWords, pointAt, positionOf } from '../../components/curve/series';
import { type Change, toggled } from '../../lib/address';
import classes from './CurvesLegend.module.css';
import type { CurvesRun } from './curves';
import type { Figure } from './metricKeys';

interface CurvesLegendProps {
  runs: CurvesRun[];
  figures: Figure[];
  axis: Axis;
  cursor: Cursor;
  /** The numbers of the hidden runs. */
  hidden: string[];
  onHide: (change: Change<string[]>) => void;
}

/**
 * Shows which line belongs to which run, with all values at the cursor. A click hides or shows a run; a second button
 * isolates it.
 */
export function CurvesLegend({ runs, figures, axis, cursor, hidden, onHide }: CurvesLegendProps) {
  const position = useCursorPosition(cursor);
  const columns = columnsOf(figures);
  const others = (number: string) => runs.map(run => run.number).filter(other => other !== number);
  const isAlone = (number: string, gone = hidden) =>
    others(number).every(other => gone.includes(other)) && !gone.includes(number);
  const isolate = (number: string) => onHide(now => (isAlone(number, now) ? [] : others(number)));
  const toggle = (number: string) => onHide(now => toggled(now, number));
  return (
    <div className={classes.scroll}>
      <table className={classes.legend}>
        <caption className="visually-hidden">Values of the runs at the cursor</caption>
        <thead>
          <tr>
            <td rowSpan={2} className={classes.place}>
              {whereInWords(position, axis)}
            </td>
            {figures.map(({ key, title, lines }) =>
              lines.length > 1 ? (
                <th key={key} scope="colgroup" colSpan={lines.length}>
                  {title}
                </th>
              ) : (
                <th key={key} scope="col" rowSpan={2} className={classes.single}>
                  {title}
                </th>
              ),
            )}
            <td rowSpan={2} />
          </tr>
          <tr>
            {columns
              .filter(({ part }) => part !== 'only')
              .map(({ key, part }) => (
                <th key={key} scope="col">
                  <LineSample part={part} /> <span className={classes.part}>{part}</span>
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <tr key={run.id} className={hidden.includes(run.number) ? classes.hidden : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.name}
                  aria-pressed={!hidden.includes(run.number)}
                  title="Click to hide or show this run. Double-click to show only this run."
                  onClick={event => (event.altKey ? isolate(run.number) : toggle(run.number))}
                  onDoubleClick={() => isolate(run.number)}
                >
                  <ArchitectureMark of={run.architecture} shade={run.shade} />
                  {run.label}
                </button>
              </th>
              {columns.map(({ key, part, format }) => (
                <td key={key} className={part === 'training' ? classes.training : undefined}>
                  {inWords(pointIn(run, key, position, axis), format)}
                </td>
              ))}
              <td>
                {runs.length > 1 && (
                  <button type="button" className={classes.only} onClick={() => isolate(run.number)}>
                    {isAlone(run.number) ? 'Show all' : 'Show only this'}
                    <span className="visually-hidden">{isAlone(run.number) ? ' runs' : ` run, ${run.label}`}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function whereInWords(position: number | undefined, axis: Axis) {
  if (position === undefined) return 'at the last epoch';
  return `${axis === 'epochs' ? 'at' : 'after'} ${placeInWords(position, axis)}`;
}

/** Lists validation before training in each chart, because runs are compared by validation. */
const columnsOf = (figures: Figure[]) =>
  figures.flatMap(({ lines, format }) => lines.toReversed().map(line => ({ ...line, format })));

/** Returns the point at the cursor, or the newest without a cursor; undefined after the run's end. */
function pointIn({ last, points }: CurvesRun, key: string, position: number | undefined, axis: Axis) {
  if (position === undefined) return last.get(key);
  const line = points.get(key) ?? [];
  const end = line.at(-1);
  return end && position <= positionOf(end, axis) ? pointAt(line, position, axis) : undefined;
}

const inWords = (point: Point | undefined, format: (value: number) => string) => (point ? format(point.value) : '–');
