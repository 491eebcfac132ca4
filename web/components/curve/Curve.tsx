'use client';
import dynamic from 'next/dynamic';
import { memo, type ReactNode } from 'react';
import classes from './Curve.module.css';
import { CurveTable } from './CurveTable';
import type { PlotProps } from './plotProps';
import type { Part } from './series';

const Plot = dynamic(() => import('./Plot').then(loaded => loaded.Plot), {
  ssr: false,
  loading: () => <div className={classes.plot} />,
});

interface CurveProps extends PlotProps {
  title: string;
  /** What is said of the title: in a small chart its own words, else at the right what the lines are. */
  caption?: ReactNode;
  note?: ReactNode;
}

/** Values of runs as lines, and, for who cannot see them, as a table. */
export const Curve = memo(function Curve({ title, caption, note, ...plot }: CurveProps) {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <b>{caption ?? title}</b>
        <span className={classes.note}>{note}</span>
      </figcaption>
      <Plot title={title} {...plot} />
      <div className="visually-hidden">
        <CurveTable title={title} series={plot.series} format={plot.format} />
      </div>
    </figure>
  );
});

/** Tells solid from dashed. */
export function LineKey() {
  return (
    <>
      <LineSample part="validation" /> validation <LineSample part="training" /> training
    </>
  );
}

/** As the plot draws it. */
export function LineSample({ part }: { part: Part }) {
  const look = part === 'training' ? { strokeWidth: 1.2, strokeDasharray: '3 3' } : { strokeWidth: 2 };
  return (
    <svg width="22" height="8" aria-hidden="true">
      <path d="M0 4H22" stroke="currentColor" {...look} />
    </svg>
  );
}
