import type { ReactNode } from 'react';
import { Pair } from '../../components/Section';
import classes from './FigureGrid.module.css';
import { type Figure, kerasFigures } from './metricKeys';

/** Places Keras' two charts side by side, and the charts of all other metrics in rows of two below them. */
export function FigureGrid({ figures, draw }: { figures: Figure[]; draw: (figure: Figure) => ReactNode }) {
  const first = figures.filter(figure => kerasFigures.includes(figure));
  const others = figures.filter(figure => !kerasFigures.includes(figure));
  return (
    <>
      {first.length > 0 && <Pair>{first.map(draw)}</Pair>}
      {others.length > 0 && (
        <div className={first.length > 0 ? `${classes.others} ${classes.below}` : classes.others}>
          {others.map(draw)}
        </div>
      )}
    </>
  );
}
