import { ArchitectureMark } from '../../components/ArchitectureMark';
import { LineSample } from '../../components/curve/Curve';
import { type Cursor, useCursorPosition } from '../../components/curve/cursor';
import { type Axis, type Point, placeInWords, pointAt, positionOf } from '../../components/curve/series';
import { type Change, toggled } from '../../lib/address';
import { loss, percent } from '../../lib/format';
import classes from './CurvesLegend.module.css';
import type { CurvesRun } from './curves';

const columns = [
  { figure: 'accuracy', part: 'validation', words: percent },
  { figure: 'accuracy', part: 'training', words: percent },
  { figure: 'loss', part: 'validation', words: loss },
  { figure: 'loss', part: 'training', words: loss },
] as const;

interface CurvesLegendProps {
  runs: CurvesRun[];
  axis: Axis;
  cursor: Cursor;
  /** Numbers of runs. */
  hidden: string[];
  onHide: (change: Change<string[]>) => void;
}

/** Whose line is whose, with all values at the cursor. A click hides or shows; another shows one run alone. */
export function CurvesLegend({ runs, axis, cursor, hidden, onHide }: CurvesLegendProps) {
  const position = useCursorPosition(cursor);
  const others = (number: string) => runs.map(run => run.number).filter(other => other !== number);
  const isAlone = (number: string, gone = hidden) =>
    others(number).every(other => gone.includes(other)) && !gone.includes(number);
  const isolate = (number: string) => onHide(now => (isAlone(number, now) ? [] : others(number)));
  const toggle = (number: string) => onHide(now => toggled(now, number));
  return (
    <table className={classes.legend}>
      <caption className="visually-hidden">Values of the runs at the cursor</caption>
      <thead>
        <tr>
          <td rowSpan={2} className={classes.place}>
            {whereInWords(position, axis)}
          </td>
          <th scope="colgroup" colSpan={2}>
            Accuracy
          </th>
          <th scope="colgroup" colSpan={2}>
            Loss
          </th>
          <td rowSpan={2} />
        </tr>
        <tr>
          {columns.map(({ figure, part }) => (
            <th key={`${figure} ${part}`} scope="col">
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
                title="Click to hide or show, double-click to see it alone"
                onClick={event => (event.altKey ? isolate(run.number) : toggle(run.number))}
                onDoubleClick={() => isolate(run.number)}
              >
                <ArchitectureMark of={run.architecture} shade={run.shade} />
                {run.label}
              </button>
            </th>
            {columns.map(({ figure, part, words }) => (
              <td key={`${figure} ${part}`}>{inWords(pointIn(run, { figure, part }, position, axis), words)}</td>
            ))}
            <td>
              {runs.length > 1 && (
                <button type="button" className={classes.only} onClick={() => isolate(run.number)}>
                  {isAlone(run.number) ? 'all' : 'only'}
                  <span className="visually-hidden">{isAlone(run.number) ? ' runs' : ` ${run.label}`}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whereInWords(position: number | undefined, axis: Axis) {
  if (position === undefined) return 'at the last epoch';
  return `${axis === 'epochs' ? 'at' : 'after'} ${placeInWords(position, axis)}`;
}

type Line = Pick<(typeof columns)[number], 'figure' | 'part'>;

/** At the cursor, or else the newest; none where the run was over before. */
function pointIn({ last, ...points }: CurvesRun, { figure, part }: Line, position: number | undefined, axis: Axis) {
  if (position === undefined) return last[part][figure];
  const line = points[part][figure];
  const end = line.at(-1);
  return end && position <= positionOf(end, axis) ? pointAt(line, position, axis) : undefined;
}

const inWords = (point: Point | undefined, words: (value: number) => string) => (point ? words(point.value) : '–');
