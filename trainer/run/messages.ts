import type { Dataset, Part } from '../data/dataset.ts';
import type { Execution } from '../graph/execution.ts';
import type { Headline } from '../graphql/graphql.ts';
import type { WeightFiles } from '../weights/record.ts';
import type { EpochMetrics } from './headline.ts';
import type { Progress } from './progress.ts';

// What passes between the trainer and the process that trains one run. The trainer alone speaks GraphQL; the process fetches images.

/** All that the training process needs to know. */
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
  /** Where it leaves the files of its artifacts. */
  folder: string;
};

/** A file of the run and the name to store it under. Each has a path of its own: the one before may still be on its way. */
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

/** The messages that become numbers on the server. */
export type Report = Extract<Message, { kind: 'described' | 'epoch' }>;
