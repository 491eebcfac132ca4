import { type Series, smoothed } from './series';

/** What is drawn for a series: itself, or smoothed with itself faint behind. */
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
