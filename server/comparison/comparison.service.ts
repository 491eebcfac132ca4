import type { Experiment } from '../generated/prisma/client.ts';
import { byArchitecture } from '../summary/byArchitecture.ts';
import type { SummaryService } from '../summary/summary.service.ts';
import { type Comparison, compare } from './comparisons.ts';

/** Whether one architecture is better than another, or luck. */
export class ComparisonService {
  readonly #summaries: SummaryService;

  constructor(summaries: SummaryService) {
    this.#summaries = summaries;
  }

  async ofExperiment(experiment: Experiment): Promise<Comparison[]> {
    return compare(byArchitecture(await this.#summaries.ofExperiment(experiment)));
  }
}
