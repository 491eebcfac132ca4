import { type Series, smoothed } from './series';

/** A line of the plot: a series itself, or the smoothed series in front of the faint original. */
export interface Line extends Series {
  faint: boolean;
}

export const linesOf = (series: Series[], smoothing: number): Line[] =>
  smoothing === 0
    ? series.map(one => ({ ...one, faint: false }))
    : [
        ...series.map(one => ({ ...one, faint: true })),
        ...series.map(one => ({ ...one, faint: false, points: smoothed(one.points, smoothing) })),
      ];
