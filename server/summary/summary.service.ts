import DataLoader from 'dataloader';
import type { ArchitectureService } from '../architecture/architecture.service.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { Part } from '../dataset/part.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { Experiment, Run } from '../generated/prisma/client.ts';
import type { RunService } from '../run/run.service.ts';
import { type ArchitectureSummary, byArchitecture } from './byArchitecture.ts';
import { type Chance, chanceOf } from './chance.ts';
import { headlinePart, type SummaryRow, summarize } from './summary.ts';

export interface Summary {
  /** Which images the rows and chance are of. */
  part: Part;
  /** All that the experiment has. */
  runs: Run[];
  /** One per run that has an accuracy, best first. */
  rows: SummaryRow[];
  chance: Chance | null;
}

interface Services {
  architectures: ArchitectureService;
  datasets: DatasetService;
  evaluations: EvaluationService;
  runs: RunService;
}

/** How the runs of experiments came out. */
export class SummaryService {
  readonly #services: Services;
  readonly #summaries: DataLoader<Experiment, Summary>;

  constructor(services: Services) {
    this.#services = services;
    this.#summaries = new DataLoader(experiments => this.#summarizeEach(experiments), { cache: false });
  }

  ofExperiment(experiment: Experiment): Promise<Summary> {
    return this.#summaries.load(experiment);
  }

  /** The summary's rows by architecture, best mean first. */
  async byArchitecture({ rows }: Pick<Summary, 'rows'>): Promise<ArchitectureSummary[]> {
    const architectures = await Promise.all(rows.map(({ run }) => this.#services.architectures.ofRun(run)));
    return byArchitecture(rows, new Map(architectures.map(({ key, title }) => [key, title])));
  }

  /** Each experiment once, though a page asks for its summary, its comparisons and its verdict. */
  #summarizeEach(experiments: readonly Experiment[]): Promise<Summary[]> {
    const summaries = new Map<string, Promise<Summary>>();
    return Promise.all(
      experiments.map(experiment => {
        const summary = summaries.get(experiment.id) ?? this.#summarize(experiment);
        summaries.set(experiment.id, summary);
        return summary;
      }),
    );
  }

  async #summarize(experiment: Experiment): Promise<Summary> {
    const { datasets, evaluations, runs: allRuns } = this.#services;
    const [runs, classes] = await Promise.all([
      allRuns.ofExperiment(experiment),
      datasets.classesOf({ id: experiment.datasetId }),
    ]);
    const judgedOn = (part: Part) =>
      Promise.all(runs.map(async run => ({ run, accuracy: await evaluations.accuracyOn(run, part) })));
    const onTest = chanceOf(classes, 'TEST') ? await judgedOn('TEST') : [];
    const part = headlinePart(onTest);
    const chance = chanceOf(classes, part);
    const judged = part === 'TEST' ? onTest : await judgedOn(part);
    return { part, runs, rows: summarize(judged, part, chance?.total ?? 0), chance };
  }
}
