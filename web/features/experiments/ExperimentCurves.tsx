'use client';
import { useMemo, useState } from 'react';
import { Curve, LineKey } from '../../components/curve/Curve';
import { type Series, valueAt } from '../../components/curve/series';
import { Pair, Section } from '../../components/Section';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { appearanceOf } from '../../lib/architecture';
import { lossMark, percentMark } from '../../lib/format';
import { lastOf, lowestOf, pointsOf } from '../runs/metrics';
import { CurvesLegend } from './CurvesLegend';
import { runLabel, shadeAmong } from './runLabel';

type Run = ExperimentDetailsFragment['runs'][number];

/** Accuracy and loss of all runs by epoch; both figures share their cursor. */
export function ExperimentCurves({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [hovered, setHovered] = useState<number>();
  const runs = useMemo(() => experiment.runs.filter(run => run.metrics.length > 0), [experiment.runs]);
  const shown = useMemo(() => runs.filter(run => !hidden.has(run.id)), [runs, hidden]);
  const accuracy = useMemo(() => seriesOf(shown, experiment.runs, 'accuracy'), [shown, experiment.runs]);
  const loss = useMemo(() => seriesOf(shown, experiment.runs, 'loss'), [shown, experiment.runs]);
  if (runs.length === 0) return null;

  const last = Math.max(...runs.map(lastStepOf));
  const common = { lastStep: last, group: experiment.id, onHover: setHovered };

  return (
    <Section title="Curves" note={noteOf(loss, runs.length)}>
      <CurvesLegend
        items={runs.map(run => ({
          id: run.id,
          architecture: run.architecture.key,
          shade: shadeAmong(run, experiment.runs),
          label: runLabel(run, experiment.runs),
          value: accuracyAt(run, hovered),
        }))}
        step={hovered}
        hidden={hidden}
        onToggle={id => setHidden(toggled(hidden, id))}
      />
      <Pair>
        <Curve
          title="Accuracy"
          note={<LineKey />}
          series={accuracy}
          format={percentMark}
          bounds={{ least: 0, most: 1 }}
          {...common}
        />
        <Curve
          title="Loss"
          note={<LineKey />}
          series={loss}
          format={lossMark}
          bounds={{ least: 0, most: Number.POSITIVE_INFINITY }}
          {...common}
        />
      </Pair>
    </Section>
  );
}

/** How to read what is there. */
function noteOf(loss: Series[], runs: number) {
  const parts = [
    loss.some(({ ring }) => ring !== undefined) && '○ lowest validation loss, overfitting begins',
    runs > 1 && 'click a name to hide it',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** At the cursor, or else the newest. */
function accuracyAt(run: Run, step: number | undefined) {
  const points = pointsOf(run.metrics, 'val_accuracy');
  return step === undefined ? lastOf(points)?.value : valueAt(points, step);
}

function toggled(set: ReadonlySet<string>, id: string) {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The planned length while it runs, the reached one after. */
function lastStepOf(run: Run) {
  const reached = Math.max(...run.metrics.flatMap(metric => metric.points.map(point => point.step)), 1);
  return run.status === 'RUNNING' ? Math.max(reached, Number(run.hyperparameters.epochs ?? 0)) : reached;
}

function seriesOf(shown: Run[], all: Run[], key: 'accuracy' | 'loss'): Series[] {
  return shown.flatMap((run): Series[] => {
    const { colour } = appearanceOf(run.architecture.key);
    const label = runLabel(run, all);
    const validation = pointsOf(run.metrics, `val_${key}`);
    const lowest = key === 'loss' ? lowestOf(validation) : undefined;
    // At the last epoch so far, a lowest loss says nothing yet.
    const ring = lowest && lowest !== validation.at(-1) ? lowest.step : undefined;
    const common = { colour, shade: shadeAmong(run, all), growing: run.status === 'RUNNING' };
    return [
      {
        id: `${run.id} ${key}`,
        label: `${label}, training`,
        part: 'training',
        points: pointsOf(run.metrics, key),
        ...common,
      },
      {
        id: `${run.id} val_${key}`,
        label: `${label}, validation`,
        part: 'validation',
        points: validation,
        ring,
        ...common,
      },
    ];
  });
}
