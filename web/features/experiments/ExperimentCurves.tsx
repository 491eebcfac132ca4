'use client';
import { useMemo } from 'react';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { RunsCurves } from '../curves/RunsCurves';
import { useCurves } from '../curves/useCurves';
import { overfittingByRun, useInsights } from '../insights/insights';

/** Every metric of an experiment's runs, with the epochs where overfitting begins. */
export function ExperimentCurves({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const curves = useCurves(experiment);
  const insights = useInsights(experiment);
  const rings = useMemo(() => overfittingByRun(insights), [insights]);
  return <RunsCurves id={experiment.id} {...curves} rings={rings} />;
}
