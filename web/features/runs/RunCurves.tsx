'use client';
import { useMemo, useState } from 'react';
import { Curve, LineSample } from '../../components/curve/Curve';
import { type Cursor, createCursor, useCursorPosition } from '../../components/curve/cursor';
import { type Series, valueAt } from '../../components/curve/series';
import { Pair, Section } from '../../components/Section';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { appearanceOf } from '../../lib/architecture';
import { loss, lossMark, percent, percentMark } from '../../lib/format';
import type { Span } from '../../lib/span';
import { useCurvesView } from '../experiments/curvesView';
import { overfittingByRun } from '../insights/insights';
import { pointsOf } from './metrics';

const figures = [
  { title: 'Accuracy', key: 'accuracy', format: percent, axis: percentMark, bounds: { least: 0, most: 1 } },
  { title: 'Loss', key: 'loss', format: loss, axis: lossMark, bounds: { least: 0, most: Number.POSITIVE_INFINITY } },
];

/** Accuracy and loss by epoch, training beside validation. */
export function RunCurves({ run }: { run: RunDetailsFragment }) {
  const [cursor] = useState(createCursor);
  const { zoom, zoomTo, marked } = useCurvesView();
  const [first] = run.metrics;
  if (!first) return null;
  const common = { run, cursor, zoom, onZoom: zoomTo, marked };
  const overfits = overfittingByRun(run.insights).has(run.id);
  return (
    <Section
      title="Curves"
      id="curves"
      note={
        <>
          <Place cursor={cursor} last={first.last.step} />
          {overfits && ' · ○ lowest validation loss, overfitting begins'}
        </>
      }
    >
      <Pair>
        {figures.map(figure => (
          <RunCurve key={figure.key} figure={figure} {...common} />
        ))}
      </Pair>
    </Section>
  );
}

function Place({ cursor, last }: { cursor: Cursor; last: number }) {
  const epoch = useCursorPosition(cursor);
  return epoch === undefined ? `at the last epoch, ${last}` : `at epoch ${epoch}`;
}

interface RunCurveProps {
  run: RunDetailsFragment;
  figure: (typeof figures)[number];
  cursor: Cursor;
  zoom: Span | undefined;
  marked: Span | undefined;
  onZoom: (span: Span | undefined) => void;
}

function RunCurve({ run, figure, cursor, ...view }: RunCurveProps) {
  const series = useMemo(() => seriesOf(run, figure.key), [run, figure.key]);
  const last = epochsOf(run);
  const extent = useMemo(() => ({ from: 1, to: Math.max(2, last) }), [last]);
  const note = useMemo(
    () => <Values series={series} cursor={cursor} format={figure.format} />,
    [series, cursor, figure.format],
  );
  return (
    <Curve
      title={figure.title}
      note={note}
      series={series}
      axis="epochs"
      extent={extent}
      format={figure.axis}
      bounds={figure.bounds}
      group={run.id}
      cursor={cursor}
      {...view}
    />
  );
}

interface ValuesProps {
  series: Series[];
  cursor: Cursor;
  format: (value: number) => string;
}

function Values({ series, cursor, format }: ValuesProps) {
  const epoch = useCursorPosition(cursor);
  const [training, validation] = series.map(({ points }) =>
    epoch === undefined ? points.at(-1)?.value : valueAt(points, epoch),
  );
  const words = (value: number | undefined) => (value === undefined ? '–' : format(value));
  return (
    <>
      <LineSample part="validation" /> <b>{words(validation)}</b> validation <LineSample part="training" />{' '}
      {words(training)} training
    </>
  );
}

function seriesOf(run: RunDetailsFragment, key: string): Series[] {
  const look = appearanceOf(run.architecture.key);
  return [
    { id: key, label: 'Training', part: 'training', ...look, points: pointsOf(run.metrics, key) },
    {
      id: `val_${key}`,
      label: 'Validation',
      part: 'validation',
      ...look,
      points: pointsOf(run.metrics, `val_${key}`),
      ring: key === 'loss' ? overfittingByRun(run.insights).get(run.id) : undefined,
    },
  ];
}

/** The planned length while it runs, the reached one after. */
function epochsOf(run: RunDetailsFragment) {
  const reached = Math.max(...run.metrics.map(metric => metric.last.step));
  const planned = Number(run.hyperparameters.epochs ?? 0);
  return run.status === 'RUNNING' ? Math.max(reached, planned) : reached;
}
