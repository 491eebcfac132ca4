'use client';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import classes from './Curve.module.css';
import type { PlotProps } from './Plot';
import type { Series } from './series';

const Plot = dynamic(() => import('./Plot'), { ssr: false, loading: () => <div className={classes.plot} /> });

interface CurveProps extends PlotProps {
  title: string;
  /** At the right of the title: what the lines are, or what they say at the cursor. */
  note?: ReactNode;
}

/** Values by epoch as lines, and, for who cannot see them, as a table. */
export function Curve({ title, note, ...plot }: CurveProps) {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <b>{title}</b>
        <span className={classes.note}>{note}</span>
      </figcaption>
      <div aria-hidden="true">
        <Plot {...plot} />
      </div>
      <div className="visually-hidden">
        <CurveTable title={title} {...plot} />
      </div>
    </figure>
  );
}

function CurveTable({ title, series, format }: CurveProps) {
  const steps = [...new Set(series.flatMap(({ points }) => points.map(point => point.step)))].sort((a, b) => a - b);
  return (
    <table>
      <caption>{title} by epoch</caption>
      <thead>
        <tr>
          <th scope="col">Epoch</th>
          {series.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(step => (
          <tr key={step}>
            <th scope="row">{step}</th>
            {series.map(({ id, points }) => {
              const point = points.find(one => one.step === step);
              return <td key={id}>{point ? format(point.value) : '–'}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Tells solid from dashed. */
export function LineKey() {
  return (
    <>
      <LineSample part="validation" /> validation <LineSample part="training" /> training
    </>
  );
}

/** As the plot draws it. */
export function LineSample({ part }: { part: Series['part'] }) {
  const look = part === 'validation' ? { strokeWidth: 2 } : { strokeWidth: 1.2, strokeDasharray: '3 3' };
  return (
    <svg width="22" height="8" aria-hidden="true">
      <path d="M0 4H22" stroke="currentColor" {...look} />
    </svg>
  );
}
