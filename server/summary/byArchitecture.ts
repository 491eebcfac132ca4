import { mean, sampleStandardDeviation } from 'simple-statistics';
import { namesOf, sortedHyperparametersOf } from '../architecture/names.ts';
import type { Run } from '../generated/prisma/client.ts';
import { once } from '../ground/once.ts';
import { isNamed } from '../run/named.ts';
import { meansOf, type SummaryMeans } from './means.ts';
import type { SummaryRow } from './row.ts';

/** What distinguishes two announcements under one key. */
interface Announced {
  readonly title: string;
  readonly layers: readonly unknown[];
}

/** The results of one architecture over its seeds. */
export interface ArchitectureSummary {
  /** The architecture's title. If several summaries share it, what differs is added: hyperparameters, or the layers. */
  name: string;
  /** One row for each seed, in ascending order. */
  rows: readonly [SummaryRow, ...SummaryRow[]];
  /** The row that represents the architecture in comparisons. */
  standing: SummaryRow;
  /** Runs with the same hyperparameters and seed as one of `rows`. They do not count. */
  repetitions: readonly SummaryRow[];
  /** The mean accuracy of the rows. */
  mean: number;
  /** The sample standard deviation (n - 1) of the rows' accuracies; null with one seed. */
  standardDeviation: number | null;
  /** The means of the rows' other numbers, computed on first access. */
  readonly means: Promise<SummaryMeans>;
}

/**
 * Groups rows by architecture, best mean first. Runs of one architecture with different hyperparameters train different
 * networks, and so do runs between which a trainer changed the layers. Each such set of runs gets its own summary. If several runs share hyperparameters and a seed, only the
 * first that completed counts, because a repetition says nothing new about the architecture. The run with the lowest seed
 * represents the architecture unless a different one is chosen.
 */
export function byArchitecture(
  rows: readonly SummaryRow[],
  architectures: ReadonlyMap<string, Announced>,
  chosen: readonly string[] = [],
): ArchitectureSummary[] {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const { architectureKey, architectureId } = row.run;
    const layers = architectures.get(architectureId)?.layers;
    const key = JSON.stringify([architectureKey, layers, sortedHyperparametersOf(row.run)]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const seeds = [...groups.values()].flatMap(group => {
    const [first, ...others] = oneOfEachSeed(group);
    return first ? [{ rows: [first, ...others] as const, group }] : [];
  });
  const names = tellApart(
    seeds.map(({ rows: [{ run }] }) => run),
    new Map(Array.from(architectures, ([id, { title }]) => [id, title])),
  );
  return seeds
    .map(({ rows, group }, index) => summaryOf(names[index] ?? '', rows, group, chosen))
    .sort((a, b) => b.mean - a.mean || a.rows[0].run.number - b.rows[0].run.number);
}

/** Names the runs by architecture and hyperparameters, and by the layers of a run where these alone differ. */
function tellApart(runs: readonly Run[], titles: ReadonlyMap<string, string>): string[] {
  const names = namesOf(runs, titles);
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, layers of run ${runs[index]?.number}`,
  );
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
    standing: rows.find(({ run }) => chosen.some(one => isNamed(run, one))) ?? rows[0],
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
