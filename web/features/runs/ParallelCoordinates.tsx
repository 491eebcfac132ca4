'use client';
import { memo, type PointerEvent, useMemo, useState } from 'react';
import { Section } from '../../components/Section';
import { colourOf } from '../../lib/architecture';
import { plural } from '../../lib/format';
import classes from './ParallelCoordinates.module.css';
import { axesOf, type ParallelAxis } from './parallelAxes';
import type { ListedRun, RunColumn } from './runColumns';

const top = 34;
const height = 260;
const bottom = 14;
const side = 70;
/** Room for the marks of the last axis. */
const right = 96;
const apart = 150;
/** Shorter drags count as clicks. */
const leastBrush = 0.02;

const yOf = (place: number) => top + (1 - place) * height;

interface ParallelCoordinatesProps {
  runs: ListedRun[];
  columns: RunColumn[];
  /** Called with the query condition for the range selected on an axis. */
  onBrush: (condition: string) => void;
}

/**
 * Draws one line per run over the columns with numbers or few distinct words. Selecting a range of an axis adds it to
 * the query.
 */
export function ParallelCoordinates({ runs, columns, onBrush }: ParallelCoordinatesProps) {
  const axes = useMemo(() => axesOf(runs, columns), [runs, columns]);
  const [pointed, setPointed] = useState<ListedRun>();
  if (axes.length < 2)
    return (
      <Section title="Parallel coordinates">
        <p className="muted">
          This chart needs at least two columns with numbers or few distinct words. Add some with “Columns”.
        </p>
      </Section>
    );
  const width = side + (axes.length - 1) * apart + right;
  const note = pointed ? `${pointed.name}, run ${pointed.number}` : 'drag along an axis to filter runs';
  return (
    <Section title="Parallel coordinates" note={note}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label="Parallel coordinates, scrolls sideways">
        <svg
          viewBox={`0 0 ${width} ${top + height + bottom}`}
          style={{ minWidth: axes.length * 124 }}
          className={classes.plot}
          role="img"
          aria-label={`${plural(runs.length, 'run')} over ${axes.map(({ column }) => column.title).join(', ')}. The table below has the numbers.`}
        >
          <Lines runs={runs} axes={axes} onPoint={setPointed} />
          {axes.map((axis, index) => (
            <Axis key={axis.column.name} axis={axis} x={side + index * apart} onBrush={onBrush} />
          ))}
        </svg>
      </section>
    </Section>
  );
}

interface LinesProps {
  runs: ListedRun[];
  axes: ParallelAxis[];
  onPoint: (run: ListedRun | undefined) => void;
}

/** Rendered once, however the pointer moves over the lines. */
const Lines = memo(function Lines({ runs, axes, onPoint }: LinesProps) {
  return (
    <g className={classes.lines}>
      {runs.map(run => (
        <path
          key={run.id}
          d={lineOf(run, axes)}
          stroke={colourOf(run.architecture.key)}
          onPointerEnter={() => onPoint(run)}
          onPointerLeave={() => onPoint(undefined)}
        />
      ))}
    </g>
  );
});

/** Returns the run's path, interrupted where a value is missing. */
function lineOf(run: ListedRun, axes: ParallelAxis[]) {
  let begun = false;
  return axes
    .map((axis, index) => {
      const place = axis.placeOf(run);
      const command = begun ? 'L' : 'M';
      begun = place !== undefined;
      return place === undefined ? '' : `${command}${side + index * apart} ${yOf(place).toFixed(1)}`;
    })
    .join('');
}

interface AxisProps {
  axis: ParallelAxis;
  x: number;
  onBrush: (condition: string) => void;
}

function Axis({ axis, x, onBrush }: AxisProps) {
  const [brush, setBrush] = useState<{ from: number; to: number }>();
  const placeAt = (event: PointerEvent<SVGRectElement>) => {
    const { top: above, height: tall } = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, 1 - (event.clientY - above) / tall));
  };
  function finish() {
    setBrush(undefined);
    if (!brush) return;
    const [least, most] = [Math.min(brush.from, brush.to), Math.max(brush.from, brush.to)];
    const condition = most - least < leastBrush ? undefined : axis.conditionOf(least, most);
    if (condition) onBrush(condition);
  }
  return (
    <g>
      <text x={x} y={16} textAnchor="middle" className={classes.title}>
        {axis.column.title}
        <title>{axis.column.name}</title>
      </text>
      <path d={`M${x} ${top}V${top + height}`} className={classes.axis} />
      {axis.marks.map(({ place, label }) => (
        <text key={place} x={x + 7} y={yOf(place) + 4} className={classes.mark}>
          {label}
        </text>
      ))}
      {brush && (
        <rect
          x={x - 8}
          width={16}
          y={yOf(Math.max(brush.from, brush.to))}
          height={Math.abs(brush.to - brush.from) * height}
          className={classes.brush}
        />
      )}
      <rect
        x={x - 12}
        y={top}
        width={24}
        height={height}
        className={classes.handle}
        data-axis={axis.column.name}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const place = placeAt(event);
          setBrush({ from: place, to: place });
        }}
        onPointerMove={event => brush && setBrush({ ...brush, to: placeAt(event) })}
        onPointerUp={finish}
        onPointerCancel={() => setBrush(undefined)}
      />
    </g>
  );
}
