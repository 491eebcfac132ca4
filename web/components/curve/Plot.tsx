'use client';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import classes from './Curve.module.css';
import { linesOf } from './lines';
import { optionsOf } from './plotOptions';
import type { PlotProps } from './plotProps';
import { align, placeInWords } from './series';

const usualHeight = 230;

/** Draws with uPlot on a canvas. It is loaded when a chart is first shown. Arrow keys move the cursor. */
export function Plot({ title, ...props }: PlotProps & { title: string }) {
  const holder = useRef<HTMLDivElement>(null);
  const { axis, extent, height = usualHeight, cursor } = props;
  usePlot(holder, props);
  useSpokenCursor(holder, props);
  const place = cursor.get() ?? extent.to;

  function moveCursor(event: KeyboardEvent) {
    const position = nextPosition(event, cursor.get(), props);
    if (position === undefined) return;
    event.preventDefault();
    for (const other of UPlot.sync(props.group).plots)
      other.setCursor({ left: other.valToPos(position, 'x'), top: 1 }, true);
    cursor.set(position);
  }

  const words = axis === 'epochs' ? 'Epoch' : 'Time';
  return (
    <div
      ref={holder}
      role="slider"
      tabIndex={0}
      aria-label={`${title}, ${words.toLowerCase()} at the cursor`}
      aria-valuemin={extent.from}
      aria-valuemax={extent.to}
      aria-valuenow={place}
      aria-valuetext={placeInWords(place, axis)}
      className={classes.plot}
      style={{ height }}
      onKeyDown={moveCursor}
    />
  );
}

/** Draws the plot, and updates only what changes. */
function usePlot(holder: RefObject<HTMLDivElement | null>, props: PlotProps) {
  const plot = useRef<UPlot>(undefined);
  const latest = useLatest(props);
  const { series, axis, zoom, extent, marked, smoothing = 0, height = usualHeight } = props;
  // Points change often and are only set; the set of lines changes rarely and rebuilds the plot.
  const shape = JSON.stringify([
    axis,
    height,
    smoothing > 0,
    series.map(({ id, colour, shade, part }) => [id, colour, shade, part]),
  ]);

  // `shape` represents the props that require a new plot.
  useEffect(() => {
    const target = holder.current;
    if (!target) return;
    const build = () => {
      plot.current?.destroy();
      const size = { width: target.clientWidth, height };
      plot.current = new UPlot(
        { ...size, ...optionsOf(latest.current, () => latest.current) },
        dataOf(latest.current),
        target,
      );
    };
    build();
    // A canvas does not follow custom properties, so the plot is drawn again when the colour scheme changes.
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
  }, [shape, height]);

  useEffect(() => {
    plot.current?.setData(align(linesOf(series, smoothing), axis));
  }, [series, smoothing, axis]);

  const view = [zoom?.from, zoom?.to, extent.from, extent.to, marked?.from, marked?.to].join();
  useEffect(() => {
    const { from, to } = latest.current.zoom ?? latest.current.extent;
    if (view) plot.current?.setScale('x', { min: from, max: to });
  }, [view]);
}

/** Updates the ARIA values of the chart, because the cursor moves without rendering. */
function useSpokenCursor(holder: RefObject<HTMLDivElement | null>, props: PlotProps) {
  const latest = useLatest(props);
  const { cursor } = props;
  useEffect(
    () =>
      cursor.watch(() => {
        const now = cursor.get() ?? latest.current.extent.to;
        holder.current?.setAttribute('aria-valuenow', String(now));
        holder.current?.setAttribute('aria-valuetext', placeInWords(now, latest.current.axis));
      }),
    [cursor],
  );
}

/** Returns a ref with the props of the last rendering, for callbacks. */
function useLatest<Props>(props: Props) {
  const latest = useRef(props);
  latest.current = props;
  return latest;
}

const dataOf = ({ series, smoothing = 0, axis }: PlotProps) => align(linesOf(series, smoothing), axis);

/** Returns the position of an existing point, so that each key press reads a different value. */
function nextPosition({ key, shiftKey }: KeyboardEvent, present: number | undefined, props: PlotProps) {
  const { from, to } = props.zoom ?? props.extent;
  const places = dataOf(props)[0].filter(place => place >= from && place <= to);
  const last = places.length - 1;
  const at = present === undefined ? last : places.findLastIndex(place => place <= present);
  const steps = shiftKey ? 10 : 1;
  const target = { ArrowLeft: at - steps, ArrowRight: at + steps, Home: 0, End: last }[key];
  return target === undefined ? undefined : places[Math.max(0, Math.min(last, target))];
}
