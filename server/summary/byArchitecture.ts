import { mean, sampleStandardDeviation } from 'simple-statistics';
import { namesOf, sortedHyperparametersOf } from '../architecture/names.ts';
import type { Run } from '../generated/prisma/client.ts';
import { once } from '../ground/once.ts';
import { meansOf, type SummaryMeans } from './means.ts';
import type { SummaryRow } from './row.ts';

/** What the seeds of one architecture came to. */
export interface ArchitectureSummary {
  /** The architecture's title; where it stands several times, with the hyperparameters that differ. */
  name: string;
  /** One per seed, the lowest first. */
  rows: readonly [SummaryRow, ...SummaryRow[]];
  /** The one that stands for the architecture. */
  standing: SummaryRow;
  /** Runs that differ from one of these in nothing but their number. */
  repetitions: readonly SummaryRow[];
  /** The mean of the rows' accuracies. */
  mean: number;
  /** By n - 1; null with one seed. */
  standardDeviation: number | null;
  /** The means of the rows' other numbers, computed when they are asked for. */
  readonly means: Promise<SummaryMeans>;
}

/**
 * Best mean first. Runs of one architecture with different hyperparameters are different networks in all but name, and
 * stand apart. Of several runs that differ in nothing but their number the first that completed counts: a repetition
 * says nothing new of the architecture. The lowest seed stands for it unless one of the runs is chosen for that.
 */
export function byArchitecture(
  rows: readonly SummaryRow[],
  titles: ReadonlyMap<string, string>,
  chosen: readonly string[] = [],
): ArchitectureSummary[] {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.run.architectureKey, sortedHyperparametersOf(row.run)]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const seeds = [...groups.values()].flatMap(group => {
    const [first, ...others] = oneOfEachSeed(group);
    return first ? [{ rows: [first, ...others] as const, group }] : [];
  });
  const names = namesOf(
    seeds.map(({ rows: [{ run }] }) => run),
    titles,
  );
  return seeds
    .map(({ rows, group }, index) => summaryOf(names[index] ?? '', rows, group, chosen))
    .sort((a, b) => b.mean - a.mean || a.rows[0].run.number - b.rows[0].run.number);
}

function summaryOf(
  name: string,
  rows: ArchitectureSummary['rows'],
  group: readonly SummaryRow[],
  chosen: readonly string[],
): ArchitectureSummary {
  const accuracies = rows.map(({ accuracy }) => accuracy);
  const means = once(() => meansOf(rows));
  return {
    name,
    rows,
    standing: rows.find(({ run }) => chosen.includes(run.id)) ?? rows[0],
    repetitions: group.filter(row => !rows.includes(row)),
    mean: mean(accuracies),
    standardDeviation: accuracies.length > 1 ? sampleStandardDeviation(accuracies) : null,
    get means() {
      return means();
    },
  };
}

const oneOfEachSeed = (rows: readonly SummaryRow[]): SummaryRow[] =>
  rows
    .toSorted(
      ({ run: a }, { run: b }) => a.seed - b.seed || Number(completed(b)) - Number(completed(a)) || a.number - b.number,
    )
    .filter(({ run }, index, sorted) => run.seed !== sorted[index - 1]?.run.seed);

const completed = ({ status }: Run): boolean => status === 'COMPLETED';
