'use client';
import { useMemo, useState } from 'react';
import { Curve, LineSample } from '../../components/curve/Curve';
import { type Cursor, createCursor, useCursorPosition } from '../../components/curve/cursor';
import { type Part, type Series, valueAt } from '../../components/curve/series';
import { Section } from '../../components/Section';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { appearanceOf } from '../../lib/architecture';
import type { Span } from '../../lib/span';
import { AllMetrics } from '../curves/AllMetrics';
import { extentOfFigure } from '../curves/curves';
import { useCurvesView } from '../curves/curvesView';
import { FigureGrid } from '../curves/FigureGrid';
import { type Figure, kerasFigures, ringed } from '../curves/metricKeys';
import { pointsOf } from '../curves/points';
import { useOtherCurves } from '../curves/useOtherCurves';
import { overfittingByRun } from '../insights/insights';

/** Shows every metric by epoch, training beside validation. */
export function RunCurves({ run }: { run: RunDetailsFragment }) {
  const [cursor] = useState(createCursor);
  const { zoom, zoomTo, marked } = useCurvesView();
  const { others, total, metrics: otherMetrics } = useOtherCurves(run);
  const metrics = useMemo(() => [...run.metrics, ...otherMetrics], [run.metrics, otherMetrics]);
  const figures = run.metrics.length > 0 ? [...kerasFigures, ...others] : others;
  if (figures.length === 0) return null;
  const view = { cursor, zoom, onZoom: zoomTo, marked };
  const overfits = overfittingByRun(run.insights).has(run.id);
  const [first] = run.metrics;
  return (
    <Section
      title="Curves"
      id="curves"
      note={
        first && (
          <>
            <Place cursor={cursor} last={first.last.step} />
            {overfits && ' · ○ lowest validation loss, where overfitting begins'}
          </>
        )
      }
    >
      <FigureGrid
        figures={figures}
        draw={figure => <RunCurve key={figure.key} run={run} metrics={metrics} figure={figure} {...view} />}
      />
      <AllMetrics shown={figures.length} total={total} />
    </Section>
  );
}

function Place({ cursor, last }: { cursor: Cursor; last: number }) {
  const epoch = useCursorPosition(cursor);
  return epoch === undefined ? `at the last epoch, ${last}` : `at epoch ${epoch}`;
}

type Metrics = Parameters<typeof pointsOf>[0];

interface RunCurveProps {
  run: RunDetailsFragment;
  metrics: Metrics;
  figure: Figure;
  cursor: Cursor;
  zoom: Span | undefined;
  marked: Span | undefined;
  onZoom: (span: Span | undefined) => void;
}

function RunCurve({ run, metrics, figure, cursor, ...view }: RunCurveProps) {
  const { architecture, insights } = run;
  const series = useMemo(
    () => seriesOf({ id: run.id, architecture, insights }, metrics, figure),
    [run.id, architecture, insights, metrics, figure],
  );
  const last = lastEpochOf(run);
  const extent = useMemo(() => extentOfFigure(series, 'epochs', { from: 1, to: Math.max(2, last) }), [series, last]);
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
      format={figure.mark}
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

/** Shows the key of the lines, each with its value at the cursor or its last value. */
function Values({ series, cursor, format }: ValuesProps) {
  const epoch = useCursorPosition(cursor);
  const valueIn = (part: Part) => {
    const points = series.find(one => one.part === part)?.points ?? [];
    const value = epoch === undefined ? points.at(-1)?.value : valueAt(points, epoch);
    return value === undefined ? '–' : format(value);
  };
  if (series.length === 1) return <b>{valueIn('only')}</b>;
  return (
    <>
      <LineSample part="validation" /> <b>{valueIn('validation')}</b> validation <LineSample part="training" />{' '}
      {valueIn('training')} training
    </>
  );
}

const labels: Record<Part, string> = { training: 'Training', validation: 'Validation', only: 'Value' };

const seriesOf = (
  run: Pick<RunDetailsFragment, 'id' | 'architecture' | 'insights'>,
  metrics: Metrics,
  { lines }: Figure,
): Series[] =>
  lines.map(({ key, part }) => ({
    id: key,
    label: labels[part],
    part,
    ...appearanceOf(run.architecture.key),
    points: pointsOf(metrics, key),
    ring: key === ringed ? overfittingByRun(run.insights).get(run.id) : undefined,
  }));

/** Returns the planned number of epochs while the run is active, and the last epoch afterwards. */
function lastEpochOf(run: RunDetailsFragment) {
  const reached = Math.max(0, ...run.metrics.map(metric => metric.last.step));
  const planned = Number(run.hyperparameters.epochs ?? 0);
  return run.status === 'RUNNING' ? Math.max(reached, planned) : reached;
}
