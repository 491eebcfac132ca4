import DataLoader from 'dataloader';
import type { Experiment, Headline } from '../generated/prisma/client.ts';
import type { Summary, SummaryService } from '../summary/summary.service.ts';
import { type Result, toResult } from './result.ts';

/** How a result is looked at. */
interface View {
  /** The rule that chooses each run's epoch, instead of the experiment's own. */
  headline?: Headline | null;
  /** Runs that stand for their architectures, instead of those with the lowest seeds. */
  standing?: readonly string[] | null;
}

type Summaries = Pick<SummaryService, 'of' | 'byArchitecture'>;

interface Question {
  experiment: Experiment;
  headline: Headline;
  standing: readonly string[];
}

/**
 * What experiments came to. Everything that shows it reads one result, which is computed once for all that ask at the same
 * moment, as the fields of one experiment in one answer do. Nothing is kept after that moment, because these services may
 * live as long as a subscription, which has to see what has changed.
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

  /** Questions that differ only in who stands for an architecture have one summary in common. */
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
