import { AnsweringRunResolver, AnswerSheetResolver, ExperimentAnswersResolver } from './answer/answer.resolver.ts';
import { ArchitectureResolver } from './architecture/architecture.resolver.ts';
import { ArtifactResolver, RunArtifactsResolver } from './artifact/artifact.resolver.ts';
import { ComparedResolver, ComparisonResolver, SeedComparisonResolver } from './comparison/comparison.resolver.ts';
import { DatasetProblemResolver, DatasetResolver, ImageResolver } from './dataset/dataset.resolver.ts';
import { UploadResolver } from './dataset/upload.resolver.ts';
import { EvaluationResolver } from './evaluation/evaluation.resolver.ts';
import { ExperimentResolver } from './experiment/experiment.resolver.ts';
import { ExperimentInsightResolver, InsightResolver, RunInsightResolver } from './insight/insight.resolver.ts';
import { DatasetLeakResolver, ExperimentLeakResolver } from './leak/leak.resolver.ts';
import { ExperimentEventResolver } from './live/experimentEvent.resolver.ts';
import {
  EpochRecordedResolver,
  PointsLoggedResolver,
  RunEventResolver,
  RunLoggedResolver,
} from './live/runEvent.resolver.ts';
import { MetricResolver } from './metric/metric.resolver.ts';
import { PredictionResolver } from './prediction/prediction.resolver.ts';
import { RecordingResolver } from './recording/recording.resolver.ts';
import { AttemptResolver, RunResolver } from './run/run.resolver.ts';
import {
  ArchitectureSummaryResolver,
  RunPaceResolver,
  SummaryResolver,
  SummaryRowResolver,
} from './summary/summary.resolver.ts';
import { TrainerResolver } from './trainer/trainer.resolver.ts';

/** Add a noun's resolvers here. */
export const resolvers = [
  AnsweringRunResolver,
  AnswerSheetResolver,
  ExperimentAnswersResolver,
  ArchitectureResolver,
  ArchitectureSummaryResolver,
  ArtifactResolver,
  AttemptResolver,
  ComparedResolver,
  ComparisonResolver,
  EpochRecordedResolver,
  EvaluationResolver,
  ExperimentEventResolver,
  ExperimentInsightResolver,
  ExperimentLeakResolver,
  ExperimentResolver,
  InsightResolver,
  MetricResolver,
  PointsLoggedResolver,
  PredictionResolver,
  RecordingResolver,
  RunPaceResolver,
  RunArtifactsResolver,
  RunEventResolver,
  RunInsightResolver,
  RunLoggedResolver,
  RunResolver,
  SeedComparisonResolver,
  SummaryResolver,
  SummaryRowResolver,
  TrainerResolver,
  DatasetLeakResolver,
  DatasetResolver,
  DatasetProblemResolver,
  ImageResolver,
  UploadResolver,
] as const;
