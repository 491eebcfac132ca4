import DataLoader from 'dataloader';
import type { Experiment, Headline } from '../generated/prisma/client.ts';
import type { Summary, SummaryService } from '../summary/summary.service.ts';
import { type Result, toResult } from './result.ts';

/** The choices that a reader of a result can make. */
interface View {
  /** The headline that chooses each run's best epoch; by default the experiment's own. */
  headline?: Headline | null;
  /** The ids of runs that represent their architectures, instead of the runs with the lowest seeds. */
  standing?: readonly string[] | null;
}

type Summaries = Pick<SummaryService, 'of' | 'byArchitecture'>;

interface Question {
  experiment: Experiment;
  headline: Headline;
  standing: readonly string[];
}

/**
 * Computes the results of experiments. Callers that ask in the same tick, such as the fields of one GraphQL query, share one
 * computation. Nothing is cached for longer, because a subscription may use this service for hours and must see changes.
 */
export class ResultService {
  readonly #summaries: Summaries;
  readonly #results: DataLoader<Question, Result>;

  constructor({ summaries }: { summaries: Summaries }) {
    this.#summaries = summaries;
    this.#results = new DataLoader(questions => this.#answerEach(questions), { cache: false });
  }

  of(experiment: Experiment, { headline, standing }: View = {}): Promise<Result> {
    return this.#results.load({ experiment, headline: headline ?? experiment.headline, standing: standing ?? [] });
  }

  /** Questions that differ only in which runs represent their architectures share one summary. */
  #answerEach(questions: readonly Question[]): Promise<Result[]> {
    const summaries = new Map<string, Promise<Summary>>();
    const results = new Map<string, Promise<Result>>();
    return Promise.all(
      questions.map(({ experiment, headline, standing }) => {
        const summaryKey = `${experiment.id} ${headline}`;
        const summary = summaries.get(summaryKey) ?? this.#summaries.of(experiment, headline);
        summaries.set(summaryKey, summary);
        const key = `${summaryKey} ${standing.join()}`;
        const result = results.get(key) ?? this.#resultOf(experiment, summary, standing);
        results.set(key, result);
        return result;
      }),
    );
  }

  async #resultOf(experiment: Experiment, reading: Promise<Summary>, standing: readonly string[]): Promise<Result> {
    const summary = await reading;
    return toResult(experiment, summary, () => this.#summaries.byArchitecture(summary.rows, standing));
  }
}
