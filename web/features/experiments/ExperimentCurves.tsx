'use client';
import { memo, useMemo, useState } from 'react';
import { Curve, LineKey } from '../../components/curve/Curve';
import { createCursor } from '../../components/curve/cursor';
import type { PlotProps } from '../../components/curve/Plot';
import { Pair, Section } from '../../components/Section';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { lossMark, percentMark } from '../../lib/format';
import { overfittingByRun, useInsights } from '../insights/insights';
import { CurvesControls } from './CurvesControls';
import { CurvesLegend } from './CurvesLegend';
import {
  type CurvesRun,
  curvesOf,
  extentOf,
  type Figure,
  placed,
  type RunWithCurves,
  rangeOf,
  seriesOf,
} from './curves';
import { useCurvesView } from './curvesView';
import classes from './ExperimentCurves.module.css';
import { useCurves } from './useCurves';

const figures: { figure: Figure; title: string; format: PlotProps['format']; bounds: PlotProps['bounds'] }[] = [
  { figure: 'accuracy', title: 'Accuracy', format: percentMark, bounds: { least: 0, most: 1 } },
  { figure: 'loss', title: 'Loss', format: lossMark, bounds: { least: 0, most: Number.POSITIVE_INFINITY } },
];

const smallHeight = 130;

/** Accuracy and loss of an experiment's runs, with where overfitting begins. */
export function ExperimentCurves({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const runs = useCurves(experiment);
  const insights = useInsights(experiment);
  const rings = useMemo(() => overfittingByRun(insights), [insights]);
  return <RunsCurves id={experiment.id} runs={runs} rings={rings} />;
}

const noRings: ReadonlyMap<string, number> = new Map();

interface RunsCurvesProps {
  /** Of the group whose charts share their cursor. */
  id: string;
  runs: RunWithCurves[];
  /** The epoch to mark on a run's loss, by its id. */
  rings?: ReadonlyMap<string, number>;
}

/** Accuracy and loss of any runs; all charts share their cursor and their zoom. */
export const RunsCurves = memo(function RunsCurves({ id, runs: all, rings = noRings }: RunsCurvesProps) {
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
  const Figures = view.oneEach && runs.length > 1 ? SmallFigures : LargeFigures;
  return (
    <Section title="Curves" id="curves" note={noteOf(rings, shown)}>
      <div className={classes.head}>
        <CurvesLegend runs={runs} axis={axis} cursor={cursor} hidden={hidden} onHide={view.hide} />
        <CurvesControls view={view} extent={extent} runs={runs.length} />
      </div>
      <Figures runs={shown} rings={rings} common={common} />
    </Section>
  );
});

interface FiguresProps {
  runs: CurvesRun[];
  rings: ReadonlyMap<string, number>;
  common: Omit<PlotProps, 'series' | 'format' | 'bounds'>;
}

function LargeFigures({ runs, rings, common }: FiguresProps) {
  const series = useMemo(
    () => ({
      accuracy: runs.flatMap(run => seriesOf(run, 'accuracy')),
      loss: runs.flatMap(run => seriesOf(run, 'loss', rings.get(run.id))),
    }),
    [runs, rings],
  );
  return (
    <Pair>
      {figures.map(({ figure, ...words }) => (
        <Curve key={figure} note={<LineKey />} series={series[figure]} {...words} {...common} />
      ))}
    </Pair>
  );
}

/** One chart for each run, all with the same axes. */
function SmallFigures({ runs, rings, common }: FiguresProps) {
  return (
    <Pair>
      {figures.map(({ figure, title, ...words }) => {
        const all = runs.flatMap(run => seriesOf(run, figure));
        return (
          <div key={figure}>
            <p className={classes.heading}>
              <b>{title}</b>
              <span>
                <LineKey />
              </span>
            </p>
            <div className={classes.grid}>
              {runs.map(run => (
                <Curve
                  key={run.id}
                  title={`${title} of ${run.label}`}
                  caption={run.label}
                  series={seriesOf(run, figure, rings.get(run.id))}
                  range={rangeOf(all, words.bounds)}
                  height={smallHeight}
                  {...words}
                  {...common}
                />
              ))}
            </div>
          </div>
        );
      })}
    </Pair>
  );
}

/** How to read what is there. */
function noteOf(rings: ReadonlyMap<string, number>, shown: CurvesRun[]) {
  const parts = [
    shown.some(({ id }) => rings.has(id)) && '○ lowest validation loss, overfitting begins',
    'drag in a chart to zoom, double-click for all',
  ];
  return parts.filter(Boolean).join(' · ');
}
