import UPlot from 'uplot';
import { markPaths, shadeOf } from '../../lib/architecture';
import { duration } from '../../lib/format';
import { type Line, linesOf } from './lines';
import type { PlotProps } from './plotProps';
import { epochMarks, type Point, positionOf, type Series } from './series';

/** Round durations in seconds. */
const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000, 86_400, 172_800];

/** With more series than these, training lines are drawn fainter than validation lines. */
const crowd = 2;

/** Returns uPlot's options. Values that change without a rebuild are read from `current`. */
export function optionsOf(props: PlotProps, current: () => PlotProps): Omit<UPlot.Options, 'width' | 'height'> {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const font = `11px ${style.getPropertyValue('--mantine-font-family') || 'sans-serif'}`;
  const look = { font, stroke: colour('--muted'), ticks: { show: false } };
  const lines = linesOf(props.series, props.smoothing ?? 0);
  const crowded = props.series.length > crowd;

  return {
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      // The selection is passed to `onZoom` and applied as `zoom` to all charts of the page.
      drag: { x: props.onZoom !== undefined, y: false, setScale: false },
      bind: {
        dblclick: () => () => {
          current().onZoom?.(undefined);
          return null;
        },
      },
      points: { size: 7, width: 1, fill: colour('--background') },
      sync: { key: props.group },
    },
    scales: {
      x: { time: false, range: () => viewOf(current()) },
      y: { range: (_, least, most) => rangeOf(least, most, current()) },
    },
    axes: [
      {
        ...look,
        ...(props.axis === 'epochs'
          ? { splits: () => epochMarks(...viewOf(current())) }
          : { incrs: timeSteps, space: 70, values: (_: UPlot, splits: number[]) => splits.map(timeMark) }),
        size: 30,
        gap: 8,
        grid: { show: false },
      },
      {
        ...look,
        size: 46,
        gap: 6,
        // A small chart has as many marks as a large one, closer together.
        space: Math.min(46, (props.height ?? 230) / 5),
        grid: { stroke: colour('--line'), width: 1 },
        values: (_, splits, _axis, _space, increment) => splits.map(split => props.format(split, increment)),
      },
    ],
    series: [{}, ...lines.map(line => strokeOf(line, crowded, colour))],
    hooks: {
      setCursor: [plot => current().cursor.set(positionAt(plot, current()))],
      setSelect: [plot => choose(plot, current())],
      drawClear: [plot => drawMarked(plot, current(), colour)],
      draw: [
        plot => {
          for (const series of current().series) drawSigns(plot, series, current(), colour);
        },
      ],
    },
  };
}

type Colour = (name: string) => string;

const viewOf = ({ zoom, extent }: PlotProps): [number, number] => {
  const { from, to } = zoom ?? extent;
  return [from, Math.max(to, from + 1)];
};

const timeMark = (seconds: number) => (seconds === 0 ? '0' : duration(seconds).replace('.0', ''));

function strokeOf(line: Line, crowded: boolean, colour: Colour): UPlot.Series {
  const training = line.part === 'training';
  return {
    stroke: lineColour(line, colour),
    width: training ? 1.2 : 2,
    alpha: line.faint ? 0.22 : training && crowded ? 0.55 : 1,
    ...(training && { dash: [3, 3] }),
    points: {
      show: true,
      size: 6,
      stroke: lineColour(line, colour),
      fill: lineColour(line, colour),
      // A point without a neighbour would be invisible.
      filter: (plot, index) => singlePoints(plot.data[index] ?? []),
    },
  };
}

const lineColour = ({ colour, shade = 0 }: Pick<Series, 'colour' | 'shade'>, value: Colour) =>
  shadeOf(value(colour), shade, value('--text'), value('--background'));

/** Returns the places of the values that stand between gaps, and of the only value. */
function singlePoints(column: ArrayLike<number | null | undefined>): number[] {
  const reported = Array.from(column, (value, place) => ({ value, place })).filter(({ value }) => value !== undefined);
  return reported
    .filter(
      ({ value }, index) => value !== null && reported[index - 1]?.value == null && reported[index + 1]?.value == null,
    )
    .map(({ place }) => place);
}

function rangeOf(least: number, most: number, { bounds, range }: PlotProps): [number, number] {
  if (range) return [range.least, range.most];
  if (least == null || most == null) return [finite(bounds.least, 0), finite(bounds.most, 1)];
  const [low, high] = UPlot.rangeNum(least, most, 0.1, true);
  return [Math.max(low ?? bounds.least, bounds.least), Math.min(high ?? bounds.most, bounds.most)];
}

const finite = (bound: number, otherwise: number) => (Number.isFinite(bound) ? bound : otherwise);

/** Returns undefined where the pointer is outside the chart. Epochs are rounded to whole numbers, times are not. */
function positionAt(plot: UPlot, { axis }: PlotProps): number | undefined {
  const { left } = plot.cursor;
  if (left === undefined || left < 0) return undefined;
  const position = plot.posToVal(left, 'x');
  return axis === 'epochs' ? Math.round(position) : Math.round(position * 10) / 10;
}

function choose(plot: UPlot, { axis, onZoom, extent }: PlotProps) {
  const { left, width } = plot.select;
  if (width === 0) return;
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  const [from, to] = [plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x')];
  const span =
    axis === 'epochs'
      ? { from: Math.max(extent.from, Math.floor(from)), to: Math.min(extent.to, Math.ceil(to)) }
      : { from: Math.max(extent.from, Math.round(from)), to: Math.min(extent.to, Math.round(to)) };
  if (span.to > span.from) onZoom?.(span);
}

function drawMarked(plot: UPlot, { marked }: PlotProps, colour: Colour) {
  if (!marked) return;
  const { ctx, bbox } = plot;
  const inside = (position: number) =>
    Math.min(bbox.left + bbox.width, Math.max(bbox.left, plot.valToPos(position, 'x', true)));
  const [left, right] = [inside(marked.from), inside(marked.to)];
  ctx.save();
  ctx.globalAlpha = 0.12;
  ctx.fillStyle = colour('--accent');
  ctx.fillRect(left, bbox.top, Math.max(right - left, 2 * devicePixelRatio), bbox.height);
  ctx.restore();
}

/** Draws the architecture's mark at the end of its validation line, and the ring where overfitting begins. */
function drawSigns(plot: UPlot, series: Series, props: PlotProps, colour: Colour) {
  if (series.part === 'training') return;
  const [from, to] = viewOf(props);
  const visible = (point: Point) => {
    const position = positionOf(point, props.axis);
    return Number.isFinite(point.value) && position >= from && position <= to;
  };
  const [drawn] = linesOf([series], props.smoothing ?? 0).slice(-1);
  const end = drawn?.points.findLast(visible);
  const begin = series.points.find(point => point.step === series.ring && visible(point));
  const { ctx } = plot;
  const at = (point: Point, draw: () => void) => {
    ctx.save();
    ctx.translate(plot.valToPos(positionOf(point, props.axis), 'x', true), plot.valToPos(point.value, 'y', true));
    ctx.scale(devicePixelRatio, devicePixelRatio);
    draw();
    ctx.restore();
  };
  if (end)
    at(end, () => {
      ctx.fillStyle = lineColour(series, colour);
      ctx.strokeStyle = colour('--background');
      ctx.lineWidth = 2;
      const mark = new Path2D(markPaths[series.mark]);
      ctx.stroke(mark);
      ctx.fill(mark, 'evenodd');
    });
  if (begin)
    at(begin, () => {
      ctx.fillStyle = colour('--background');
      ctx.strokeStyle = lineColour(series, colour);
      ctx.lineWidth = 1.8;
      ctx.beginPath();
      ctx.arc(0, 0, 4.5, 0, 2 * Math.PI);
      ctx.fill();
      ctx.stroke();
    });
}
