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
  /** The caption of a small chart replaces its title; the note is shown at the right of the title. */
  caption?: ReactNode;
  note?: ReactNode;
}

/** Shows metrics of runs as lines and, for screen readers, as a table. */
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

/** Explains solid and dashed lines. */
export function LineKey() {
  return (
    <>
      <LineSample part="validation" /> validation <LineSample part="training" /> training
    </>
  );
}

/** A sample of a line as the plot draws it. */
export function LineSample({ part }: { part: Part }) {
  const look = part === 'training' ? { strokeWidth: 1.2, strokeDasharray: '3 3' } : { strokeWidth: 2 };
  return (
    <svg width="22" height="8" aria-hidden="true">
      <path d="M0 4H22" stroke="currentColor" {...look} />
    </svg>
  );
}
