import { AnswerService } from './answer/answer.service.ts';
import { ArchitectureService } from './architecture/architecture.service.ts';
import { ArtifactService } from './artifact/artifact.service.ts';
import { DatasetService } from './dataset/dataset.service.ts';
import { ImageService } from './dataset/image.service.ts';
import type { Imports } from './dataset/imports.ts';
import { UploadService } from './dataset/upload.service.ts';
import { EvaluationService, rememberAccuracies } from './evaluation/evaluation.service.ts';
import { ExperimentService } from './experiment/experiment.service.ts';
import { ExportService } from './export/export.service.ts';
import { GroupingService, rememberGroups } from './grouping/grouping.service.ts';
import type { Actor } from './identity/actor.ts';
import { InsightService } from './insight/insight.service.ts';
import { LeakService } from './leak/leak.service.ts';
import { MetricService } from './metric/metric.service.ts';
import { PredictionService } from './prediction/prediction.service.ts';
import { RecordingService } from './recording/recording.service.ts';
import type { Resources } from './resources.ts';
import { ResultService } from './result/result.service.ts';
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
    const leaks = new LeakService(scope, { datasets });
    const summaries = new SummaryService({ architectures, datasets, evaluations, groupings, leaks, metrics, runs });
    const results = new ResultService({ summaries });
    const insights = new InsightService({ architectures, datasets, evaluations, experiments, metrics });
    return {
      answers: new AnswerService(scope, { datasets, evaluations, results, runs }),
      architectures,
      artifacts: new ArtifactService(scope),
      datasets,
      deletedRuns: new DeletedRunService(scope, { runs }),
      evaluations,
      experiments,
      exports: new ExportService({ experiments, insights, results }),
      images: new ImageService(scope),
      insights,
      leaks,
      metrics,
      predictions: new PredictionService(scope),
      recordings: new RecordingService(scope),
      results,
      runFields: new RunFieldService(scope),
      runs,
      selections: new SelectionService({ architectures, datasets, experiments, runs }),
      trainers: new TrainerService(scope, { architectures }),
      uploads,
    };
  };
}
