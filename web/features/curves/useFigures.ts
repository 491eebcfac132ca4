'use client';
import { useMemo, useState } from 'react';
import type { RunKeysFragment, RunReportedFragment } from '../../graphql/graphql';
import { useCurvesView } from './curvesView';
import { epochSeconds, type Figure, isOfEpochs, kerasFigures, otherFigures } from './metricKeys';

/** A program may log hundreds of keys, and each is fetched for every run: charts beyond these are shown on request. */
const mostOthers = 12;

interface Figures {
  /** Keras' two, unless the runs have other metrics alone. */
  figures: Figure[];
  /** Those among them that are not Keras'. */
  others: Figure[];
  /** How many charts there are in all. */
  total: number;
  /** What their lines are called, and what the axis of time is made of. */
  keys: string[];
  /** Takes note of the keys that an answer has. */
  learn: (runs: readonly RunKeysFragment[] | undefined) => void;
}

/** Which charts there are. Only an answer tells which keys the runs have; until then there are Keras' two. */
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

/** Of runs that report epochs each epoch is news; of those that only log there is none, so they are asked. */
export const logsAlone = (runs: readonly (RunReportedFragment & { status: string })[]) =>
  runs.some(({ status, reported }) => status === 'RUNNING' && reported.length === 0);
