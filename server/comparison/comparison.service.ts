import type { Experiment } from '../generated/prisma/client.ts';
import { type GroupTest, testDifference } from '../grouping/bootstrap.ts';
import type { GroupingService } from '../grouping/grouping.service.ts';
import type { SummaryService } from '../summary/summary.service.ts';
import { type Adjusted, adjusted, type Comparison, compare } from './comparisons.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './sentences.ts';

export type GroupComparison = GroupTest & Adjusted;

/** Whether one architecture is better than another, or luck. */
export class ComparisonService {
  readonly #summaries: SummaryService;
  readonly #groupings: GroupingService;

  constructor(summaries: SummaryService, groupings: GroupingService) {
    this.#summaries = summaries;
    this.#groupings = groupings;
  }

  /** Runs may be chosen to stand for their architectures. */
  async ofExperiment(experiment: Experiment, standing: readonly string[] = []): Promise<Comparison[]> {
    const summary = await this.#summaries.ofExperiment(experiment);
    return compare(await this.#summaries.byArchitecture(summary, standing));
  }

  /** The same by drawing groups of images anew; null for each where they are not known. */
  async byGroups(comparisons: readonly Comparison[]): Promise<(GroupComparison | null)[]> {
    const tests = await Promise.all(
      comparisons.map(async ({ pair }) => {
        const [a, b] = await Promise.all([pair.a, pair.b].map(({ standing }) => this.#groupings.resampled(standing)));
        return a && b ? testDifference(a, b) : null;
      }),
    );
    const known = adjusted(tests.filter(test => test !== null));
    return tests.map(test => (test ? (known.shift() ?? null) : null));
  }

  async outcomeOf(experiment: Experiment, standing: readonly string[] = []): Promise<Outcome> {
    const summary = await this.#summaries.ofExperiment(experiment);
    const architectures = await this.#summaries.byArchitecture(summary, standing);
    return outcomeOf(summary, architectures, compare(architectures));
  }
}
