import { AnswerService } from './answer/answer.service.ts';
import { ArchitectureService } from './architecture/architecture.service.ts';
import { ArtifactService } from './artifact/artifact.service.ts';
import { ComparisonService } from './comparison/comparison.service.ts';
import { DatasetService } from './dataset/dataset.service.ts';
import { ImageService } from './dataset/image.service.ts';
import type { Imports } from './dataset/imports.ts';
import { UploadService } from './dataset/upload.service.ts';
import { EvaluationService, rememberAccuracies } from './evaluation/evaluation.service.ts';
import { ExperimentService } from './experiment/experiment.service.ts';
import { GroupingService, rememberGroups } from './grouping/grouping.service.ts';
import type { Actor } from './identity/actor.ts';
import { InsightService } from './insight/insight.service.ts';
import { LeakService } from './leak/leak.service.ts';
import { MetricService } from './metric/metric.service.ts';
import { PredictionService } from './prediction/prediction.service.ts';
import { RecordingService } from './recording/recording.service.ts';
import { ReportService } from './report/report.service.ts';
import type { Resources } from './resources.ts';
import { DeletedRunService } from './run/deletedRun.service.ts';
import { RunService } from './run/run.service.ts';
import { RunFieldService } from './run/runField.service.ts';
import { SelectionService } from './selection/selection.service.ts';
import { SummaryService } from './summary/summary.service.ts';
import { TrainerService } from './trainer/trainer.service.ts';

/** The services of one request. Add the service of a noun in `servicesFor`. */
export type Services = ReturnType<ReturnType<typeof createServices>>;

/**
 * Creates the caches that outlive requests, and returns a function that creates the services for an actor. Services that read or
 * write data have the actor in their scope. The others access data only through these services.
 */
export function createServices(resources: Resources, imports: Imports) {
  const accuracies = rememberAccuracies();
  const groups = rememberGroups();

  return function servicesFor(actor: Actor) {
    const scope = { ...resources, actor };
    const architectures = new ArchitectureService(scope);
    const runs = new RunService(scope);
    const uploads = new UploadService(scope);
    const datasets = new DatasetService(scope, { uploads, imports });
    const evaluations = new EvaluationService(scope, accuracies);
    const experiments = new ExperimentService(scope, { architectures });
    const metrics = new MetricService(scope);
    const groupings = new GroupingService(scope, groups);
    const summaries = new SummaryService({ architectures, datasets, evaluations, groupings, metrics, runs });
    const comparisons = new ComparisonService({ summaries, groupings });
    const leaks = new LeakService(scope, { datasets, experiments, summaries });
    const insights = new InsightService({
      architectures,
      comparisons,
      datasets,
      evaluations,
      experiments,
      metrics,
      summaries,
    });
    const reports = new ReportService({
      comparisons,
      datasets,
      evaluations,
      experiments,
      groupings,
      insights,
      leaks,
      metrics,
      summaries,
    });
    return {
      answers: new AnswerService(scope, { datasets, evaluations, runs, summaries }),
      architectures,
      artifacts: new ArtifactService(scope),
      comparisons,
      datasets,
      deletedRuns: new DeletedRunService(scope, { runs }),
      evaluations,
      experiments,
      groupings,
      images: new ImageService(scope),
      insights,
      leaks,
      metrics,
      predictions: new PredictionService(scope),
      recordings: new RecordingService(scope),
      reports,
      runFields: new RunFieldService(scope),
      runs,
      selections: new SelectionService({ architectures, datasets, experiments, runs }),
      summaries,
      trainers: new TrainerService(scope, { architectures }),
      uploads,
    };
  };
}
