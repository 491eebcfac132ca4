'use client';
import { useMemo, useState } from 'react';
import { Curve, LineSample } from '../../components/curve/Curve';
import { type Series, valueAt } from '../../components/curve/series';
import { Pair, Section } from '../../components/Section';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { appearanceOf } from '../../lib/architecture';
import { loss, lossMark, percent, percentMark } from '../../lib/format';
import { pointsOf } from './metrics';

const figures = [
  { title: 'Accuracy', key: 'accuracy', format: percent, axis: percentMark, most: 1 },
  { title: 'Loss', key: 'loss', format: loss, axis: lossMark, most: Number.POSITIVE_INFINITY },
];

/** Accuracy and loss by epoch, training beside validation. */
export function RunCurves({ run }: { run: RunDetailsFragment }) {
  const [hovered, setHovered] = useState<number>();
  const [first] = run.metrics;
  if (!first) return null;
  return (
    <Section title="Curves" note={hovered ? `at epoch ${hovered}` : `at the last epoch, ${first.last.step}`}>
      <Pair>
        {figures.map(figure => (
          <RunCurve key={figure.key} run={run} figure={figure} step={hovered ?? first.last.step} onHover={setHovered} />
        ))}
      </Pair>
    </Section>
  );
}

interface RunCurveProps {
  run: RunDetailsFragment;
  figure: (typeof figures)[number];
  step: number;
  onHover: (step: number | undefined) => void;
}

function RunCurve({ run, figure, step, onHover }: RunCurveProps) {
  const series = useMemo(() => seriesOf(run, figure.key), [run, figure.key]);
  const [training, validation] = series.map(one => valueAt(one.points, step));
  return (
    <Curve
      title={figure.title}
      note={
        <>
          <LineSample part="validation" /> <b>{validation === undefined ? '–' : figure.format(validation)}</b>{' '}
          validation <LineSample part="training" /> {training === undefined ? '–' : figure.format(training)} training
        </>
      }
      series={series}
      lastStep={epochsOf(run)}
      format={figure.axis}
      bounds={{ least: 0, most: figure.most }}
      group={run.id}
      onHover={onHover}
    />
  );
}

function seriesOf(run: RunDetailsFragment, key: string): Series[] {
  const { colour } = appearanceOf(run.architecture.key);
  return [
    { id: key, label: 'Training', part: 'training', colour, points: pointsOf(run.metrics, key) },
    {
      id: `val_${key}`,
      label: 'Validation',
      part: 'validation',
      colour,
      points: pointsOf(run.metrics, `val_${key}`),
      growing: run.status === 'RUNNING',
    },
  ];
}

/** The planned length while it runs, the reached one after. */
function epochsOf(run: RunDetailsFragment) {
  const reached = Math.max(...run.metrics.map(metric => metric.last.step));
  const planned = Number(run.hyperparameters.epochs ?? 0);
  return run.status === 'RUNNING' ? Math.max(reached, planned) : reached;
}
