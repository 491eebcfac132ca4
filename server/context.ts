import { ArchitectureService } from './architecture/architecture.service.ts';
import { ArtifactService } from './artifact/artifact.service.ts';
import { DatasetService } from './dataset/dataset.service.ts';
import { ImageService } from './dataset/image.service.ts';
import { UploadService } from './dataset/upload.service.ts';
import { EvaluationService } from './evaluation/evaluation.service.ts';
import type { Events } from './events/events.ts';
import { ExperimentService } from './experiment/experiment.service.ts';
import { MetricService } from './metric/metric.service.ts';
import { PredictionService } from './prediction/prediction.service.ts';
import type { Resources } from './resources.ts';
import { RunService } from './run/run.service.ts';
import { ClaimedRunService } from './trainer/claimedRun.service.ts';
import { TrainerService } from './trainer/trainer.service.ts';

/** What resolvers and routers get: the services, and the announcements for subscriptions. */
export interface Context extends Services {
  readonly events: Events;
}

/** Add a noun's service here … */
export interface Services {
  readonly architectures: ArchitectureService;
  readonly artifacts: ArtifactService;
  readonly claimedRuns: ClaimedRunService;
  readonly evaluations: EvaluationService;
  readonly experiments: ExperimentService;
  readonly metrics: MetricService;
  readonly predictions: PredictionService;
  readonly runs: RunService;
  readonly trainers: TrainerService;
  readonly datasets: DatasetService;
  readonly images: ImageService;
  readonly uploads: UploadService;
}

/** … and here. */
export function createServices(resources: Resources): Services {
  const { database } = resources;
  const architectures = new ArchitectureService(database);
  const runs = new RunService(database);
  const uploads = new UploadService(resources);
  return {
    architectures,
    artifacts: new ArtifactService(resources),
    claimedRuns: new ClaimedRunService(resources),
    evaluations: new EvaluationService(database),
    experiments: new ExperimentService(database, architectures, runs),
    metrics: new MetricService(resources),
    predictions: new PredictionService(database),
    runs,
    trainers: new TrainerService(resources, architectures),
    datasets: new DatasetService(resources, uploads),
    images: new ImageService(resources),
    uploads,
  };
}
