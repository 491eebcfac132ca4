'use client';
import { memo, useMemo, useState } from 'react';
import { Curve, LineKey } from '../../components/curve/Curve';
import { createCursor } from '../../components/curve/cursor';
import type { PlotProps } from '../../components/curve/plotProps';
import { Section } from '../../components/Section';
import { AllMetrics } from './AllMetrics';
import { CurvesControls } from './CurvesControls';
import { CurvesLegend } from './CurvesLegend';
import {
  type CurvesRun,
  curvesOf,
  extentOf,
  extentOfFigure,
  placed,
  type RunWithCurves,
  rangeOf,
  seriesOf,
} from './curves';
import { useCurvesView } from './curvesView';
import { FigureGrid } from './FigureGrid';
import { type Figure, isOfEpochs } from './metricKeys';
import classes from './RunsCurves.module.css';

const smallHeight = 130;

interface RunsCurvesProps {
  /** The id of the group whose charts share their cursor. */
  id: string;
  runs: RunWithCurves[];
  figures: Figure[];
  /** The total number of charts. */
  total: number;
  /** The epoch at which a run's line gets a ring, by the run's id. */
  rings?: ReadonlyMap<string, number>;
}

const noRings: ReadonlyMap<string, number> = new Map();

/** Draws every metric of any set of runs. All charts share their cursor and zoom. */
export const RunsCurves = memo(function RunsCurves({
  id,
  runs: all,
  figures,
  total,
  rings = noRings,
}: RunsCurvesProps) {
  const view = useCurvesView();
  const [cursor] = useState(createCursor);
  const runs = useMemo(() => curvesOf(all), [all]);
  const { axis, hidden, zoom, zoomTo, marked, smoothing } = view;
  const hides = hidden.join();
  const shown = useMemo(() => runs.filter(({ number }) => !hides.split(',').includes(number)), [runs, hides]);
  const extent = useMemo(() => extentOf(runs, axis), [runs, axis]);
  const band = useMemo(() => placed(marked, shown, axis), [marked, shown, axis]);
  if (runs.length === 0) return null;

  const common = { axis, extent, zoom, onZoom: zoomTo, marked: band, smoothing, group: id, cursor };
  const RunsFigure = view.oneEach && runs.length > 1 ? SmallFigures : LargeFigure;
  return (
    <Section title="Curves" id="curves" note={noteOf(rings, shown)}>
      <div className={classes.head}>
        <CurvesLegend runs={runs} figures={figures} axis={axis} cursor={cursor} hidden={hidden} onHide={view.hide} />
        <CurvesControls view={view} extent={extent} runs={runs.length} />
      </div>
      <FigureGrid
        figures={figures}
        draw={figure => <RunsFigure key={figure.key} figure={figure} runs={shown} rings={rings} common={common} />}
      />
      <AllMetrics shown={figures.length} total={total} />
    </Section>
  );
});

interface RunsFigureProps {
  figure: Figure;
  runs: CurvesRun[];
  rings: ReadonlyMap<string, number>;
  common: Omit<PlotProps, 'series' | 'format' | 'bounds'>;
}

function LargeFigure({ figure, runs, rings, common }: RunsFigureProps) {
  const series = useMemo(() => runs.flatMap(run => seriesOf(run, figure, rings.get(run.id))), [runs, figure, rings]);
  const { axis, extent: shared } = common;
  const extent = useMemo(() => extentOfFigure(series, axis, shared), [series, axis, shared]);
  return (
    <Curve
      title={figure.title}
      note={figure.lines.length > 1 && <LineKey />}
      series={series}
      format={figure.mark}
      bounds={figure.bounds}
      {...common}
      extent={extent}
    />
  );
}

/** Draws one chart per run, all with the same axes. */
function SmallFigures({ figure, runs, rings, common }: RunsFigureProps) {
  const { title, bounds } = figure;
  // Every run has Keras' metrics. Other charts are drawn only for runs that log the metric, so that none is empty.
  const drawn = isOfEpochs(figure.key)
    ? runs
    : runs.filter(({ last }) => figure.lines.some(({ key }) => last.has(key)));
  const all = drawn.flatMap(run => seriesOf(run, figure));
  return (
    <div>
      <p className={classes.heading}>
        <b>{title}</b>
        <span>{figure.lines.length > 1 && <LineKey />}</span>
      </p>
      <div className={classes.grid}>
        {drawn.map(run => (
          <Curve
            key={run.id}
            title={`${title} of ${run.label}`}
            caption={run.label}
            series={seriesOf(run, figure, rings.get(run.id))}
            format={figure.mark}
            bounds={bounds}
            range={rangeOf(all, bounds)}
            height={smallHeight}
            {...common}
            extent={extentOfFigure(all, common.axis, common.extent)}
          />
        ))}
      </div>
    </div>
  );
}

/** Explains how to read the charts. */
function noteOf(rings: ReadonlyMap<string, number>, shown: CurvesRun[]) {
  const parts = [
    shown.some(({ id }) => rings.has(id)) && '○ lowest validation loss, where overfitting begins',
    'drag in a chart to zoom, double-click to reset',
  ];
  return parts.filter(Boolean).join(' · ');
}
