import DataLoader from 'dataloader';
import type { ArchitectureService } from '../architecture/architecture.service.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { Experiment, Headline, Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import type { GroupingService } from '../grouping/grouping.service.ts';
import type { MetricService } from '../metric/metric.service.ts';
import type { RunService } from '../run/run.service.ts';
import type { Groups } from '../statistics/bootstrap.ts';
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
  /** Which images of the part belong together; null where it is not known. */
  groups: Groups | null;
}

interface Services {
  architectures: ArchitectureService;
  datasets: DatasetService;
  evaluations: EvaluationService;
  groupings: GroupingService;
  metrics: MetricService;
  runs: RunService;
}

/** The rule is the experiment's own, or another to look at. */
interface Question {
  experiment: Experiment;
  headline: Headline;
}

/** How the runs of experiments came out. */
export class SummaryService {
  readonly #services: Services;
  readonly #summaries: DataLoader<Question, Summary>;

  constructor(services: Services) {
    this.#services = services;
    this.#summaries = new DataLoader(questions => this.#summarizeEach(questions), { cache: false });
  }

  ofExperiment(experiment: Experiment, headline: Headline = experiment.headline): Promise<Summary> {
    return this.#summaries.load({ experiment, headline });
  }

  /** The summary's rows by architecture, best mean first; runs may be chosen to stand for theirs. */
  async byArchitecture(
    { rows }: Pick<Summary, 'rows'>,
    standing: readonly string[] = [],
  ): Promise<ArchitectureSummary[]> {
    const architectures = await Promise.all(rows.map(({ run }) => this.#services.architectures.ofRun(run)));
    return byArchitecture(rows, new Map(architectures.map(({ id, title }) => [id, title])), standing);
  }

  /** Each experiment once, though a page asks for its summary, its comparisons and its verdict. */
  #summarizeEach(questions: readonly Question[]): Promise<Summary[]> {
    const summaries = new Map<string, Promise<Summary>>();
    return Promise.all(
      questions.map(question => {
        const key = `${question.experiment.id} ${question.headline}`;
        const summary = summaries.get(key) ?? this.#summarize(question);
        summaries.set(key, summary);
        return summary;
      }),
    );
  }

  async #summarize({ experiment, headline }: Question): Promise<Summary> {
    const { datasets, evaluations, groupings, runs: allRuns } = this.#services;
    const isOwn = headline === experiment.headline;
    const [runs, classes] = await Promise.all([
      allRuns.ofExperiment(experiment),
      datasets.classesOf({ id: experiment.datasetId }),
    ]);
    const counting = isOwn ? runs : await Promise.all(runs.map(run => this.#by(headline, run)));
    const judgedOn = (part: Part) =>
      Promise.all(counting.map(async run => ({ run, accuracy: await evaluations.accuracyOn(run, part) })));
    // Test images meet the headline epoch alone.
    const onTest = isOwn && chanceOf(classes, 'TEST') ? await judgedOn('TEST') : [];
    const part = headlinePart(onTest);
    const chance = chanceOf(classes, part);
    const [judged, groups] = await Promise.all([
      part === 'TEST' ? onTest : judgedOn(part),
      groupings.groupsOf({ datasetId: experiment.datasetId, part }),
    ]);
    const asTheyAre = new Map(runs.map(run => [run.id, run]));
    const rows = summarize(judged, part, chance?.total ?? 0, groups).map(row => ({
      ...row,
      run: asTheyAre.get(row.run.id) ?? row.run,
    }));
    return { part, runs, rows, chance, groups };
  }

  /** The run as if that were its experiment's rule. */
  async #by(headline: Headline, run: Run): Promise<Run> {
    const { metrics } = this.#services;
    const bestEpoch = await metrics.bestEpochBy(headline, run);
    const bestAccuracy = bestEpoch === null ? null : await metrics.validationAccuracyAt(run, bestEpoch);
    return { ...run, bestEpoch, bestAccuracy };
  }
}
