import type { Architecture, ArchitectureService } from '../architecture/architecture.service.ts';
import { namesOf } from '../architecture/names.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { PartAccuracy } from '../evaluation/partAccuracy.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import type { Experiment, Run } from '../generated/prisma/client.ts';
import { type MetricService, MOST_POINTS } from '../metric/metric.service.ts';
import type { Result } from '../result/result.ts';
import { type Chance, chanceOf } from '../summary/chance.ts';
import type { SummaryRow } from '../summary/row.ts';
import { insightsAcross } from './acrossRuns.ts';
import { COURSE_KEYS, courseOf } from './course.ts';
import type { Insight, InsightKind } from './insight.ts';
import { type Account, insightsOf } from './ofRun.ts';

interface Services {
  architectures: ArchitectureService;
  datasets: DatasetService;
  evaluations: EvaluationService;
  experiments: ExperimentService;
  metrics: MetricService;
}

/** Findings that invalidate a result come first, then those that explain it. */
const ORDER: readonly InsightKind[] = [
  'DIVERGED',
  'NO_BETTER_THAN_CHANCE',
  'OVERFITTING',
  'AUGMENTATION_NARROWED_GAP',
  'FROZEN_BASE_NO_BETTER',
  'STILL_IMPROVING',
  'UNSTEADY',
  'UNEQUAL_CLASSES',
];

/** Finds insights about trainings, each with the place where readers can see its evidence. */
export class InsightService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Finds insights about the runs that represent their architectures, and about runs without an accuracy. */
  async ofResult(result: Result): Promise<Insight[]> {
    const { experiment, runs, rows } = result;
    const judged = await result.architectures;
    const without = runs.filter(run => !rows.some(row => row.run.id === run.id));
    const architectures = await this.#architecturesOf(runs);
    const titles = new Map([...architectures].map(([id, { title }]) => [id, title]));
    const names = namesOf(without, titles).map((name, index) => nameAmong(runs, name, without[index]));
    const chance = await this.#chanceOf(experiment);

    const alone = await Promise.all([
      ...judged.map(async ({ name, standing: row }) =>
        this.#insightsOf(row.run, { name, judged: await this.#onValidation(row), chance }),
      ),
      ...without.map((run, index) => this.#insightsOf(run, { name: names[index] ?? '', judged: null, chance })),
    ]);
    const contestants = await Promise.all(
      judged.map(async summary => ({
        summary,
        layers: architectures.get(summary.standing.run.architectureId)?.layers ?? [],
        gap: await summary.standing.gap,
      })),
    );
    return [...alone.flat(), ...insightsAcross(contestants, await result.comparisons)].sort(
      (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
    );
  }

  /** Finds insights about one run alone, on the validation images. */
  async ofRun(run: Run): Promise<Insight[]> {
    const { architectures, evaluations, experiments } = this.#services;
    const [{ title: name }, experiment, judged] = await Promise.all([
      architectures.ofRun(run),
      experiments.get(run.experimentId),
      evaluations.accuracyOn(run, 'VALIDATION'),
    ]);
    return this.#insightsOf(run, { name, judged, chance: await this.#chanceOf(experiment) });
  }

  /** Insights about a single run use the validation images, as its curves and its confusion matrix do. */
  async #onValidation(row: SummaryRow): Promise<PartAccuracy | null> {
    return row.part === 'VALIDATION' ? row : this.#services.evaluations.accuracyOn(row.run, 'VALIDATION');
  }

  async #insightsOf(run: Run, known: Pick<Account, 'name' | 'judged' | 'chance'>): Promise<Insight[]> {
    const window = { keys: [...COURSE_KEYS], attempt: null, from: null, to: null, maxPoints: MOST_POINTS };
    return insightsOf({ run, ...known, course: courseOf(await this.#services.metrics.ofRun(run, window)) });
  }

  async #architecturesOf(runs: readonly Run[]): Promise<Map<string, Architecture>> {
    const architectures = await Promise.all(runs.map(run => this.#services.architectures.ofRun(run)));
    return new Map(architectures.map(architecture => [architecture.id, architecture]));
  }

  async #chanceOf({ datasetId }: Experiment): Promise<Chance | null> {
    return chanceOf(await this.#services.datasets.classesOf({ id: datasetId }), 'VALIDATION');
  }
}

/** Adds the seed if the architecture has other runs, because one of them represents it by its plain name. */
const nameAmong = (all: readonly Run[], name: string, run: Run | undefined): string =>
  run && all.filter(({ architectureKey }) => architectureKey === run.architectureKey).length > 1
    ? `${name}, seed ${run.seed},`
    : name;
