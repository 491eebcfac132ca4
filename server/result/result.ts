import { type Comparison, compare } from '../comparison/comparisons.ts';
import { type VerdictFacts, verdictFacts } from '../comparison/verdict/facts.ts';
import { leaderOf } from '../comparison/verdict/leader.ts';
import type { Experiment, Run } from '../generated/prisma/client.ts';
import { once } from '../ground/once.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { Summary } from '../summary/summary.service.ts';
import { type Leakage, leakageIn } from './leakage.ts';

/** The result of an experiment. Each promise is made on first access, so nothing is computed that is not read. */
export interface Result extends Summary {
  experiment: Experiment;
  /** The results of each architecture, best mean first. */
  readonly architectures: Promise<ArchitectureSummary[]>;
  /** The comparison of every pair of architectures. */
  readonly comparisons: Promise<Comparison[]>;
  readonly verdictFacts: Promise<VerdictFacts>;
  /** The run that represents the architecture that the verdict calls the best; null if several tie or none beats guessing. */
  readonly leader: Promise<Run | null>;
  /** Null if no image leaked or the dataset was not searched for leaks. */
  readonly leakage: Promise<Leakage | null>;
}

export function toResult(
  experiment: Experiment,
  summary: Summary,
  readArchitectures: () => Promise<ArchitectureSummary[]>,
): Result {
  const architectures = once(readArchitectures);
  const comparisons = once(async () => compare(await architectures()));
  const facts = once(async () => verdictFacts(summary, await architectures(), await comparisons()));
  const leader = once(async () => {
    const best = leaderOf(await facts());
    return (await architectures()).find(({ name }) => name === best?.name)?.standing.run ?? null;
  });
  const leakage = once(() => leakageIn(summary, architectures));
  return {
    ...summary,
    experiment,
    get architectures() {
      return architectures();
    },
    get comparisons() {
      return comparisons();
    },
    get verdictFacts() {
      return facts();
    },
    get leader() {
      return leader();
    },
    get leakage() {
      return leakage();
    },
  };
}
