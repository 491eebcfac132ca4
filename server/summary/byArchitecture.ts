import { mean } from 'simple-statistics';
import type { SummaryRow } from './summary.ts';

/** What the seeds of one architecture came to. */
export interface ArchitectureSummary {
  /** One per seed, the lowest first: it stands for the architecture. */
  rows: readonly [SummaryRow, ...SummaryRow[]];
  /** Of their accuracies. */
  mean: number;
}

/**
 * Best mean first. Runs of one architecture with different hyperparameters are different networks in all but name, and
 * stand apart. Of several runs that differ in nothing but their number the first that completed counts: a repetition
 * says nothing new of the architecture.
 */
export function byArchitecture(rows: readonly SummaryRow[]): ArchitectureSummary[] {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.run.architectureKey, row.run.hyperparameters]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .flatMap(group => {
      const [first, ...others] = oneOfEachSeed(group);
      return first
        ? [{ rows: [first, ...others] as const, mean: mean([first, ...others].map(row => row.accuracy)) }]
        : [];
    })
    .sort((a, b) => b.mean - a.mean || a.rows[0].run.number - b.rows[0].run.number);
}

const oneOfEachSeed = (rows: readonly SummaryRow[]): SummaryRow[] =>
  rows
    .toSorted(({ run: a }, { run: b }) => a.seed - b.seed || Number(ended(b)) - Number(ended(a)) || a.number - b.number)
    .filter(({ run }, index, sorted) => run.seed !== sorted[index - 1]?.run.seed);

const ended = ({ status }: SummaryRow['run']): boolean => status === 'COMPLETED';
