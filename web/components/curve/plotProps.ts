import type { Span } from '../../lib/span';
import type { Cursor } from './cursor';
import type { Axis, Series } from './series';

export interface PlotProps {
  series: Series[];
  axis: Axis;
  /** The whole range of the axis. It extends to the planned end, so that nothing moves while a run continues. */
  extent: Span;
  /** The part of the range that is shown. */
  zoom?: Span;
  /** Called when the reader selects a part; undefined means the whole range. */
  onZoom?: (span: Span | undefined) => void;
  /** The shaded part, to which a finding refers. */
  marked?: Span;
  /** The weight of the moving average, from 0 (off) to below 1. */
  smoothing?: number;
  /** Formats a value. On the value axis it also gets the step between two marks, which decides the number of digits. */
  format: (value: number, increment?: number) => string;
  /** The limits of possible values. */
  bounds: Bounds;
  /** The whole value axis, for plots that should be compared. By default it fits the lines. */
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
