import type { Experiment } from '../generated/prisma/client.ts';
import type { SummaryService } from '../summary/summary.service.ts';
import { type Comparison, compare } from './comparisons.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './sentences.ts';

/** Whether one architecture is better than another, or luck. */
export class ComparisonService {
  readonly #summaries: SummaryService;

  constructor(summaries: SummaryService) {
    this.#summaries = summaries;
  }

  /** Runs may be chosen to stand for their architectures. */
  async ofExperiment(experiment: Experiment, standing: readonly string[] = []): Promise<Comparison[]> {
    const summary = await this.#summaries.ofExperiment(experiment);
    return compare(await this.#summaries.byArchitecture(summary, standing));
  }

  async outcomeOf(experiment: Experiment, standing: readonly string[] = []): Promise<Outcome> {
    const summary = await this.#summaries.ofExperiment(experiment);
    const architectures = await this.#summaries.byArchitecture(summary, standing);
    return outcomeOf(summary, architectures, compare(architectures));
  }
}
