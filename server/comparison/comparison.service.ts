import type { Experiment, Run } from '../generated/prisma/client.ts';
import type { GroupingService } from '../grouping/grouping.service.ts';
import { testDifference } from '../statistics/bootstrap.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { Summary, SummaryService } from '../summary/summary.service.ts';
import { adjusted, type Comparison, compare, type GroupComparison } from './comparisons.ts';
import { outcomeOf } from './outcome.ts';
import { leaderOf, type Outcome } from './sentences.ts';

/** Whether one architecture is better than another, or luck. */
export class ComparisonService {
  readonly #summaries: SummaryService;
  readonly #groupings: GroupingService;

  constructor({ summaries, groupings }: { summaries: SummaryService; groupings: GroupingService }) {
    this.#summaries = summaries;
    this.#groupings = groupings;
  }

  /** Runs may be chosen to stand for their architectures. */
  async ofExperiment(experiment: Experiment, standing: readonly string[] = []): Promise<Comparison[]> {
    return this.of((await this.#contest(experiment, standing)).architectures);
  }

  /** Each pair of architectures once, where images belong to groups by these as well. */
  async of(architectures: readonly ArchitectureSummary[]): Promise<Comparison[]> {
    const pairs = compare(architectures);
    const byGroups = await this.#byGroups(pairs);
    return pairs.map((pair, index) => ({ ...pair, byGroups: byGroups[index] ?? null }));
  }

  async outcomeOf(experiment: Experiment, standing: readonly string[] = []): Promise<Outcome> {
    const { summary, architectures } = await this.#contest(experiment, standing);
    return outcomeOf(summary, architectures, await this.of(architectures));
  }

  /** The run that stands for the architecture that the verdict calls the best; null where several tie, or there is none. */
  async leader(experiment: Experiment, standing: readonly string[] = []): Promise<Run | null> {
    const { summary, architectures } = await this.#contest(experiment, standing);
    const leader = leaderOf(outcomeOf(summary, architectures, await this.of(architectures)));
    return architectures.find(({ name }) => name === leader?.name)?.standing.run ?? null;
  }

  async #contest(
    experiment: Experiment,
    standing: readonly string[],
  ): Promise<{ summary: Summary; architectures: ArchitectureSummary[] }> {
    const summary = await this.#summaries.ofExperiment(experiment);
    return { summary, architectures: await this.#summaries.byArchitecture(summary, standing) };
  }

  /** By drawing groups of images anew; null for each pair where they are not known. */
  async #byGroups(comparisons: readonly Pick<Comparison, 'pair'>[]): Promise<(GroupComparison | null)[]> {
    const tests = await Promise.all(
      comparisons.map(async ({ pair }) => {
        const [a, b] = await Promise.all([pair.a, pair.b].map(({ standing }) => this.#groupings.resampled(standing)));
        return a && b ? testDifference(a, b) : null;
      }),
    );
    const known = adjusted(tests.filter(test => test !== null));
    return tests.map(test => (test ? (known.shift() ?? null) : null));
  }
}
