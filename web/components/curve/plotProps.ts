import type { Span } from '../../lib/span';
import type { Cursor } from './cursor';
import type { Axis, Series } from './series';

export interface PlotProps {
  series: Series[];
  axis: Axis;
  /** What there is to see along the axis: to the planned end, so that nothing moves while a run goes on. */
  extent: Span;
  /** The part of it that is shown. */
  zoom?: Span;
  /** The reader chose a part, or by undefined all of it. */
  onZoom?: (span: Span | undefined) => void;
  /** Shaded: what a sentence speaks of. */
  marked?: Span;
  /** From 0, as it is, to below 1. */
  smoothing?: number;
  /** For the axis of values, with the step between its marks, which decides on the digits. */
  format: (value: number, increment?: number) => string;
  /** What the values cannot leave. */
  bounds: Bounds;
  /** All of the axis of values, for plots that are to be compared; else as far as the lines reach. */
  range?: Bounds;
  /** Plots of one group share their cursor. */
  group: string;
  cursor: Cursor;
  height?: number;
}

export interface Bounds {
  least: number;
  most: number;
}
