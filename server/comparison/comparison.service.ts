import type { Experiment } from '../generated/prisma/client.ts';
import type { SummaryService } from '../summary/summary.service.ts';
import { type Comparison, compare } from './comparisons.ts';
import { outcomeOf } from './outcome.ts';
import { verdictOf } from './sentences.ts';

/** Whether one architecture is better than another, or luck. */
export class ComparisonService {
  readonly #summaries: SummaryService;

  constructor(summaries: SummaryService) {
    this.#summaries = summaries;
  }

  async ofExperiment(experiment: Experiment): Promise<Comparison[]> {
    const summary = await this.#summaries.ofExperiment(experiment);
    return compare(await this.#summaries.byArchitecture(summary));
  }

  async verdictOn(experiment: Experiment): Promise<string> {
    const summary = await this.#summaries.ofExperiment(experiment);
    const architectures = await this.#summaries.byArchitecture(summary);
    return verdictOf(outcomeOf(summary, architectures, compare(architectures)));
  }
}
