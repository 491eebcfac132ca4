import { AnswerService } from './answer/answer.service.ts';
import { ArchitectureService } from './architecture/architecture.service.ts';
import { ArtifactService } from './artifact/artifact.service.ts';
import { ComparisonService } from './comparison/comparison.service.ts';
import { DatasetService } from './dataset/dataset.service.ts';
import { ImageService } from './dataset/image.service.ts';
import { UploadService } from './dataset/upload.service.ts';
import { EvaluationService } from './evaluation/evaluation.service.ts';
import type { Events } from './events/events.ts';
import { ExperimentService } from './experiment/experiment.service.ts';
import { GroupingService } from './grouping/grouping.service.ts';
import { InsightService } from './insight/insight.service.ts';
import { LeakService } from './leak/leak.service.ts';
import { MetricService } from './metric/metric.service.ts';
import { PredictionService } from './prediction/prediction.service.ts';
import { ReportService } from './report/report.service.ts';
import type { Resources } from './resources.ts';
import { DeletedRunService } from './run/deletedRun.service.ts';
import { RunService } from './run/run.service.ts';
import { RunFieldService } from './run/runField.service.ts';
import { SelectionService } from './run/selection.service.ts';
import { SummaryService } from './summary/summary.service.ts';
import { ClaimedRunService } from './trainer/claimedRun.service.ts';
import { TrainerService } from './trainer/trainer.service.ts';

/** What resolvers and routers get: the services, and the announcements for subscriptions. */
export interface Context extends Services {
  readonly events: Events;
}

/** Add a noun's service here … */
export interface Services {
  readonly answers: AnswerService;
  readonly architectures: ArchitectureService;
  readonly artifacts: ArtifactService;
  readonly comparisons: ComparisonService;
  readonly claimedRuns: ClaimedRunService;
  readonly deletedRuns: DeletedRunService;
  readonly evaluations: EvaluationService;
  readonly experiments: ExperimentService;
  readonly insights: InsightService;
  readonly groupings: GroupingService;
  readonly leaks: LeakService;
  readonly metrics: MetricService;
  readonly predictions: PredictionService;
  readonly reports: ReportService;
  readonly runs: RunService;
  readonly runFields: RunFieldService;
  readonly selections: SelectionService;
  readonly summaries: SummaryService;
  readonly trainers: TrainerService;
  readonly datasets: DatasetService;
  readonly images: ImageService;
  readonly uploads: UploadService;
}

/** … and here. */
export function createServices(resources: Resources): Services {
  const { database } = resources;
  const architectures = new ArchitectureService(resources);
  const runs = new RunService(database);
  const uploads = new UploadService(resources);
  const datasets = new DatasetService(resources, uploads);
  const evaluations = new EvaluationService(database);
  const experiments = new ExperimentService(database, architectures);
  const metrics = new MetricService(resources);
  const groupings = new GroupingService(database);
  const summaries = new SummaryService({ architectures, datasets, evaluations, groupings, metrics, runs });
  const comparisons = new ComparisonService(summaries, groupings);
  const insights = new InsightService({
    architectures,
    comparisons,
    datasets,
    evaluations,
    experiments,
    metrics,
    summaries,
  });
  const leaks = new LeakService({ database, datasets, experiments, summaries });
  return {
    answers: new AnswerService(database, { datasets, evaluations, runs, summaries }),
    architectures,
    artifacts: new ArtifactService(resources),
    comparisons,
    claimedRuns: new ClaimedRunService(resources),
    evaluations,
    groupings,
    experiments,
    insights,
    leaks,
    metrics,
    predictions: new PredictionService(database),
    reports: new ReportService({
      ...{ comparisons, datasets, evaluations, experiments, groupings, insights, leaks, metrics, summaries },
    }),
    runs,
    runFields: new RunFieldService(database),
    deletedRuns: new DeletedRunService(resources, runs),
    selections: new SelectionService({ architectures, datasets, experiments, runs }),
    summaries,
    trainers: new TrainerService(resources, architectures),
    datasets,
    images: new ImageService(resources),
    uploads,
  };
}
