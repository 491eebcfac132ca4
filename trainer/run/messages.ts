import type { Dataset, Part } from '../data/dataset.ts';
import type { Execution } from '../graph/execution.ts';
import type { Headline } from '../graphql/graphql.ts';
import type { WeightFiles } from '../weights/record.ts';
import type { EpochMetrics } from './headline.ts';
import type { Progress } from './progress.ts';

// The messages between the trainer and the process that trains one run. Only the trainer uses GraphQL; the process downloads
// images itself.

/** Everything that the training process needs to train a run. */
export type Assignment = {
  architecture: string;
  hyperparameters: unknown;
  seed: number;
  headline: Headline;
  dataset: Dataset;
  execution: Execution;
  server: { url: string; token: string | undefined };
  cacheDir: string;
  weightFiles: WeightFiles;
  /** The folder that the process writes artifacts to. */
  folder: string;
};

/** A file of the run and its artifact's name. Each has a path of its own, since its predecessor may still be uploading. */
export type ArtifactFile = {
  name: string;
  artifact: 'MODEL' | 'WEIGHTS' | 'LOG' | 'PICTURE';
  epoch?: number;
  path: string;
};

export type Message =
  | { kind: 'log'; text: string }
  | { kind: 'progress'; progress: Progress }
  | {
      kind: 'described';
      parameterCount: number;
      trainableParameterCount: number;
      environment: Record<string, unknown>;
    }
  | {
      kind: 'epoch';
      epoch: number;
      metrics: Partial<EpochMetrics>;
      predictions: { part: Part; probabilities: Float32Array };
    }
  | ({ kind: 'artifact' } & ArtifactFile)
  | { kind: 'failed'; reason: string }
  | { kind: 'done' };

/** The messages that the trainer records on the server. */
export type Report = Extract<Message, { kind: 'described' | 'epoch' }>;
