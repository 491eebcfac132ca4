import type { ArchitectureService } from '../architecture/architecture.service.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { Experiment, Headline, Run } from '../generated/prisma/client.ts';
import { once } from '../ground/once.ts';
import type { Part } from '../ground/part.ts';
import type { GroupingService } from '../grouping/grouping.service.ts';
import type { LeakService } from '../leak/leak.service.ts';
import type { LeakedPlace } from '../leak/readLeaks.ts';
import type { MetricService } from '../metric/metric.service.ts';
import type { RunService } from '../run/run.service.ts';
import type { Groups } from '../statistics/bootstrap.ts';
import { type ArchitectureSummary, byArchitecture } from './byArchitecture.ts';
import { type Chance, chanceOf } from './chance.ts';
import { countedRuns, headlinePart } from './counted.ts';
import { trainingImagesOf } from './imagesPerSecond.ts';
import { type SummaryRow, toSummaryRow } from './row.ts';

export interface Summary {
  /** The part that the rows and chance are computed on. */
  part: Part;
  /** All runs of the experiment. */
  runs: Run[];
  /** One row for each run that has an accuracy, best first. */
  rows: SummaryRow[];
  chance: Chance | null;
  /** The groups of the part's images; null if groups are not known. */
  groups: Groups | null;
  /** Reads which of the part's images are also among the training images. */
  leakedPlaces: () => Promise<LeakedPlace[]>;
}

interface Services {
  architectures: ArchitectureService;
  datasets: DatasetService;
  evaluations: EvaluationService;
  groupings: GroupingService;
  leaks: LeakService;
  metrics: MetricService;
  runs: RunService;
}

/** Reads the results of an experiment's runs. Use `ResultService` instead, which computes them once for all callers. */
export class SummaryService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Summarizes an experiment by its own headline or by a different one. */
  async of(experiment: Experiment, headline: Headline): Promise<Summary> {
    const { datasets, evaluations, groupings, leaks, runs: allRuns } = this.#services;
    const { datasetId } = experiment;
    const isOwn = headline === experiment.headline;
    const [runs, classes] = await Promise.all([
      allRuns.ofExperiment(experiment),
      datasets.classesOf({ id: datasetId }),
    ]);
    const counting = isOwn ? runs : await Promise.all(runs.map(run => this.#by(headline, run)));
    const judgedOn = (part: Part) =>
      Promise.all(counting.map(async run => ({ run, accuracy: await evaluations.accuracyOn(run, part) })));
    // Runs are evaluated on the test images only at their best epoch by the experiment's own headline.
    const onTest = isOwn && chanceOf(classes, 'TEST') ? await judgedOn('TEST') : [];
    const part = headlinePart(onTest);
    const chance = chanceOf(classes, part);
    const [judged, groups] = await Promise.all([
      part === 'TEST' ? onTest : judgedOn(part),
      groupings.groupsOf({ datasetId, part }),
    ]);
    const leakedPlaces = once(() => leaks.placesOf({ datasetId, part }));
    const shared = { trainingImages: trainingImagesOf(classes), leakedPlaces };
    const asTheyAre = new Map(runs.map(run => [run.id, run]));
    const rows = countedRuns(judged, part, chance?.total ?? 0, groups).map(({ run, ...counted }) =>
      toSummaryRow({ ...counted, run: asTheyAre.get(run.id) ?? run }, shared, this.#services),
    );
    return { part, runs, rows, chance, groups, leakedPlaces };
  }

  /** Groups rows by architecture, best mean first. `standing` has the ids of runs that represent their architectures. */
  async byArchitecture(rows: readonly SummaryRow[], standing: readonly string[]): Promise<ArchitectureSummary[]> {
    const architectures = await Promise.all(rows.map(({ run }) => this.#services.architectures.ofRun(run)));
    return byArchitecture(rows, new Map(architectures.map(one => [one.id, one])), standing);
  }

  /** Returns the run with the best epoch by this headline. */
  async #by(headline: Headline, run: Run): Promise<Run> {
    const { metrics } = this.#services;
    const bestEpoch = await metrics.bestEpochBy(headline, run);
    const bestAccuracy = bestEpoch === null ? null : await metrics.validationAccuracyAt(run, bestEpoch);
    return { ...run, bestEpoch, bestAccuracy };
  }
}
