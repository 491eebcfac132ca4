'use client';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { shadeOf } from '../../lib/architecture';
import classes from './Curve.module.css';
import { align, epochMarks, type Series } from './series';

export interface PlotProps {
  series: Series[];
  /** The axis reaches to here from the start, so that nothing moves while the run goes on. */
  lastStep: number;
  /** For the axis, with the step between its marks, which decides on the digits. */
  format: (value: number, increment?: number) => string;
  /** What the values cannot leave. */
  bounds: { least: number; most: number };
  /** Plots of one group share their cursor. */
  group: string;
  onHover: (step: number | undefined) => void;
}

const height = 230;

/** Draws with uPlot on a canvas; loaded when a chart is first shown. */
export default function Plot(props: PlotProps) {
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot>(undefined);
  const latest = useRef(props);
  latest.current = props;
  // Points change often and are set; anything else changes rarely and builds the plot anew.
  const shape = JSON.stringify([
    props.lastStep,
    props.series.map(({ id, colour, shade, part, growing, ring }) => [id, colour, shade, part, growing, ring]),
  ]);

  // The shape stands for the parts of the props that matter.
  useEffect(() => {
    const target = holder.current;
    if (!target) return;
    const build = () => {
      plot.current?.destroy();
      plot.current = new UPlot(
        optionsOf(latest.current, target.clientWidth, () => latest.current),
        align(latest.current.series),
        target,
      );
    };
    build();
    // A canvas knows no custom properties: draw again when the scheme changes.
    const scheme = new MutationObserver(build);
    scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    const size = new ResizeObserver(() => plot.current?.setSize({ width: target.clientWidth, height }));
    size.observe(target);
    return () => {
      scheme.disconnect();
      size.disconnect();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [shape]);

  useEffect(() => {
    plot.current?.setData(align(props.series));
  }, [props.series]);

  return <div ref={holder} className={classes.plot} />;
}

function optionsOf(props: PlotProps, width: number, current: () => PlotProps): UPlot.Options {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const font = `11px ${style.getPropertyValue('--mantine-font-family') || 'sans-serif'}`;
  const last = Math.max(props.lastStep, 2);
  // With many runs, what was trained on steps back behind what was not.
  const crowded = props.series.length > 2;
  const axis = { font, stroke: colour('--muted'), ticks: { show: false } };

  return {
    width,
    height,
    padding: [8, 10, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 7, width: 1, fill: colour('--background') },
      sync: { key: props.group },
    },
    scales: {
      x: { time: false, range: [1, last] },
      y: { range: (_, least, most) => rangeOf(least, most, props.bounds) },
    },
    axes: [
      { ...axis, size: 30, gap: 8, grid: { show: false }, splits: () => epochMarks(last) },
      {
        ...axis,
        size: 46,
        gap: 6,
        space: 46,
        grid: { stroke: colour('--line'), width: 1 },
        values: (_, splits, _axis, _space, increment) => splits.map(split => props.format(split, increment)),
      },
    ],
    series: [
      {},
      ...props.series.map(
        ({ part, growing, ...line }): UPlot.Series => ({
          stroke: lineColour(line, colour),
          width: part === 'validation' ? 2 : 1.2,
          ...(part === 'training' && { dash: [3, 3], alpha: crowded ? 0.55 : 1 }),
          spanGaps: true,
          points: {
            show: true,
            size: 8,
            stroke: lineColour(line, colour),
            fill: lineColour(line, colour),
            // The end of a line that still grows, and a line of one point, which would be invisible.
            filter: (plot, index) => endOf(plot.data[index] ?? [], part === 'validation' && Boolean(growing)),
          },
        }),
      ),
    ],
    hooks: {
      setCursor: [plot => current().onHover(plot.cursor.idx == null ? undefined : plot.data[0][plot.cursor.idx])],
      draw: [
        plot => {
          for (const [index, series] of current().series.entries()) drawRing(plot, series, index + 1, colour);
        },
      ],
    },
  };
}

const lineColour = ({ colour, shade = 0 }: Pick<Series, 'colour' | 'shade'>, value: (name: string) => string) =>
  shadeOf(value(colour), shade, value('--text'), value('--background'));

function endOf(column: ArrayLike<number | null | undefined>, growing: boolean): number[] {
  const known = Array.from(column, (value, index) => (value == null ? -1 : index)).filter(index => index >= 0);
  return growing || known.length === 1 ? known.slice(-1) : [];
}

function rangeOf(least: number, most: number, bounds: PlotProps['bounds']): [number, number] {
  if (least == null || most == null) return [bounds.least, Number.isFinite(bounds.most) ? bounds.most : 1];
  const [low, high] = UPlot.rangeNum(least, most, 0.1, true);
  return [Math.max(low ?? bounds.least, bounds.least), Math.min(high ?? bounds.most, bounds.most)];
}

function drawRing(plot: UPlot, series: Series, index: number, colour: (name: string) => string) {
  const value = series.points.find(point => point.step === series.ring)?.value;
  if (series.ring === undefined || value === undefined || !Number.isFinite(value) || !plot.series[index]?.show) return;
  const { ctx } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.arc(plot.valToPos(series.ring, 'x', true), plot.valToPos(value, 'y', true), 4 * devicePixelRatio, 0, 2 * Math.PI);
  ctx.fillStyle = colour('--background');
  ctx.strokeStyle = lineColour(series, colour);
  ctx.lineWidth = 1.8 * devicePixelRatio;
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}
