'use client';
import { useMemo, useState } from 'react';
import type { RunKeysFragment, RunReportedFragment } from '../../graphql/graphql';
import { useCurvesView } from './curvesView';
import { epochSeconds, type Figure, isOfEpochs, kerasFigures, otherFigures } from './metricKeys';

/**
 * A program may log hundreds of metrics, and each is fetched for every run. More charts than these are shown on request
 * only.
 */
const mostOthers = 12;

interface Figures {
  /** All charts that are shown. Keras' two are left out if the runs have only other metrics. */
  figures: Figure[];
  /** The charts of other metrics among them. */
  others: Figure[];
  /** The total number of charts. */
  total: number;
  /** The keys of all their lines, and of the time axis. */
  keys: string[];
  /** Stores the keys found in a response. */
  learn: (runs: readonly RunKeysFragment[] | undefined) => void;
}

/** Determines the charts. The runs' keys are known only after the first response; until then these are Keras' two. */
export function useFigures(): Figures {
  const { allMetrics } = useCurvesView();
  const [found, setFound] = useState<readonly string[]>();
  const figures = useMemo(() => {
    const ofOthers = otherFigures(found ?? []);
    const others = allMetrics ? ofOthers : ofOthers.slice(0, mostOthers);
    const hasEpochs = found === undefined || found.length === 0 || found.some(isOfEpochs);
    const all = hasEpochs ? [...kerasFigures, ...others] : others;
    const keysOf = (those: Figure[]) => those.flatMap(({ lines }) => lines.map(({ key }) => key));
    return {
      figures: all,
      others,
      total: all.length + ofOthers.length - others.length,
      keys: [...keysOf(kerasFigures), epochSeconds, ...keysOf(others)],
    };
  }, [found, allMetrics]);
  const learn = (runs: readonly RunKeysFragment[] | undefined) => {
    if (!runs) return;
    const keys = [...new Set(runs.flatMap(run => run.found.map(({ key }) => key)))].sort();
    if (keys.join('\n') !== found?.join('\n')) setFound(keys);
  };
  return { ...figures, learn };
}

/** Whether runs only log metrics. Events announce reported epochs only, so such runs are polled. */
export const logsAlone = (runs: readonly (RunReportedFragment & { status: string })[]) =>
  runs.some(({ status, reported }) => status === 'RUNNING' && reported.length === 0);
