import type { Architecture, ArchitectureService } from '../architecture/architecture.service.ts';
import { namesOf } from '../architecture/names.ts';
import type { ComparisonService } from '../comparison/comparison.service.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { PartAccuracy } from '../evaluation/partAccuracy.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import type { Experiment, Run } from '../generated/prisma/client.ts';
import { type MetricService, MOST_POINTS } from '../metric/metric.service.ts';
import { type Chance, chanceOf } from '../summary/chance.ts';
import { accuracyOnTraining } from '../summary/onTraining.ts';
import type { SummaryService } from '../summary/summary.service.ts';
import type { SummaryRow } from '../summary/summary.ts';
import { insightsAcross } from './acrossRuns.ts';
import { COURSE_KEYS, courseOf } from './course.ts';
import type { Insight, InsightKind } from './insight.ts';
import { type Account, insightsOf } from './ofRun.ts';

interface Services {
  architectures: ArchitectureService;
  comparisons: ComparisonService;
  datasets: DatasetService;
  evaluations: EvaluationService;
  experiments: ExperimentService;
  metrics: MetricService;
  summaries: SummaryService;
}

/** What spoils a result first, then what explains it. */
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

/** What happened in trainings, in words, each with where to see it. */
export class InsightService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Of the runs that stand for their architectures, and of those that have no accuracy to be in the summary with. */
  async ofExperiment(experiment: Experiment, standing: readonly string[] = []): Promise<Insight[]> {
    const { comparisons, evaluations, summaries } = this.#services;
    const summary = await summaries.ofExperiment(experiment);
    const judged = await summaries.byArchitecture(summary, standing);
    const without = summary.runs.filter(run => !summary.rows.some(row => row.run.id === run.id));
    const architectures = await this.#architecturesOf(summary.runs);
    const titles = new Map([...architectures].map(([id, { title }]) => [id, title]));
    const names = namesOf(without, titles).map((name, index) => nameAmong(summary.runs, name, without[index]));
    const chance = await this.#chanceOf(experiment);

    const alone = await Promise.all([
      ...judged.map(async ({ name, standing: row }) =>
        this.#insightsOf(row.run, { name, judged: await this.#onValidation(row), chance }),
      ),
      ...without.map((run, index) => this.#insightsOf(run, { name: names[index] ?? '', judged: null, chance })),
    ]);
    const contestants = await Promise.all(
      judged.map(async one => {
        const { run, accuracy } = one.standing;
        const training = await accuracyOnTraining(one.standing, evaluations);
        const layers = architectures.get(run.architectureId)?.layers ?? [];
        return { summary: one, layers, gap: training === null ? null : training - accuracy };
      }),
    );
    return [...alone.flat(), ...insightsAcross(contestants, await comparisons.of(judged))].sort(
      (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
    );
  }

  /** Of the run alone, on the validation images. */
  async ofRun(run: Run): Promise<Insight[]> {
    const { architectures, evaluations, experiments } = this.#services;
    const [{ title: name }, experiment, judged] = await Promise.all([
      architectures.ofRun(run),
      experiments.get(run.experimentId),
      evaluations.accuracyOn(run, 'VALIDATION'),
    ]);
    return this.#insightsOf(run, { name, judged, chance: await this.#chanceOf(experiment) });
  }

  /** What is said of a run alone is said of the validation images, which its curves and its confusion matrix are of. */
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

/** Where its architecture has other runs, one of them stands for it by the bare name. */
const nameAmong = (all: readonly Run[], name: string, run: Run | undefined): string =>
  run && all.filter(({ architectureKey }) => architectureKey === run.architectureKey).length > 1
    ? `${name}, seed ${run.seed},`
    : name;
