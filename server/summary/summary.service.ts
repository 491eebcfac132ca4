import DataLoader from 'dataloader';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { Experiment, Run } from '../generated/prisma/client.ts';
import type { RunService } from '../run/run.service.ts';
import { type SummaryRow, summarize } from './summary.ts';

/** How the runs of experiments came out. */
export class SummaryService {
  readonly #datasets: DatasetService;
  readonly #evaluations: EvaluationService;
  readonly #runs: RunService;
  readonly #summaries: DataLoader<Experiment, SummaryRow[]>;

  constructor(datasets: DatasetService, evaluations: EvaluationService, runs: RunService) {
    this.#datasets = datasets;
    this.#evaluations = evaluations;
    this.#runs = runs;
    this.#summaries = new DataLoader(experiments => this.#summarizeEach(experiments), { cache: false });
  }

  /** One row per run that has an accuracy, best first. */
  ofExperiment(experiment: Experiment): Promise<SummaryRow[]> {
    return this.#summaries.load(experiment);
  }

  async bestRunOf(experiment: Experiment): Promise<Run | null> {
    return (await this.ofExperiment(experiment))[0]?.run ?? null;
  }

  /** Each experiment once, though a page asks for its summary, its comparisons and its verdict. */
  #summarizeEach(experiments: readonly Experiment[]): Promise<SummaryRow[][]> {
    const summaries = new Map<string, Promise<SummaryRow[]>>();
    for (const experiment of experiments)
      if (!summaries.has(experiment.id)) summaries.set(experiment.id, this.#summarize(experiment));
    return Promise.all(experiments.map(({ id }) => summaries.get(id) ?? []));
  }

  async #summarize(experiment: Experiment): Promise<SummaryRow[]> {
    const [runs, classes] = await Promise.all([
      this.#runs.ofExperiment(experiment),
      this.#datasets.classesOf({ id: experiment.datasetId }),
    ]);
    const judged = runs.map(async run => ({ run, judged: await this.#evaluations.judged(run, 'VALIDATION') }));
    return summarize(
      await Promise.all(judged),
      classes.reduce((images, { validation }) => images + validation, 0),
    );
  }
}
