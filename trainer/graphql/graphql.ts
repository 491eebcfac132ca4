/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An architecture that a trainer can train, as the trainer announces it. */
export type ArchitectureInput = {
  /** The default value of every hyperparameter, by name. */
  defaults: Record<string, unknown>;
  /** One or two sentences that describe the architecture. */
  description: string;
  /** The JSON Schema (draft 2020-12) that hyperparameters must match. An `enum` lists the values that this trainer accepts. */
  hyperparametersSchema: Record<string, unknown>;
  /** The key that identifies the architecture: up to 63 lower-case letters, digits and hyphens, beginning with a letter or digit. */
  key: string;
  /** The layers in order, as Keras names them and their arguments, at the default hyperparameters. */
  layers: Array<Record<string, unknown>>;
  /** The architecture's title for people, a word or two. */
  title: string;
};

/** The trainer's claim on a run, on whose behalf something is written. A claim that is no longer held is refused with CLAIM_LOST. */
export type ClaimInput = {
  /** The number of the attempt that the trainer has claimed. */
  attempt: number;
  /** The id or number of the claimed run. */
  runId: string;
  /** The id of the trainer that holds the claim. */
  trainerId: string;
};

/** The facts that a trainer determines when it starts a run. */
export type DescribeRunInput = {
  /** What is needed to repeat the training: versions, threads, device and the hash of the dataset. */
  environment: Record<string, unknown>;
  /** The number of parameters of the network. */
  parameterCount: number;
  /** The number of parameters that training changes. */
  trainableParameterCount: number;
};

/** The results of one epoch. */
export type EpochInput = {
  /** The epoch, counted from 1. */
  epoch: number;
  /** The metrics of the epoch. */
  metrics: Array<MetricInput>;
  /** The predictions after the epoch, by part. */
  predictions?: Array<PredictionsInput> | null | undefined;
};

/** How the best epoch of a run is chosen. */
export type Headline =
  /** The best epoch is the one with the highest validation accuracy. */
  | 'BEST_ACCURACY'
  /** The best epoch is the last one. */
  | 'LAST'
  /** The best epoch is the one with the lowest validation loss. */
  | 'LOWEST_LOSS';

/** How the image files of a dataset are decoded to pixels, both for training and for previews. */
export type ImageReading =
  /** Images are turned upright, converted by their colour profile, drawn on white where they are transparent, and scaled from 16 to 8 bits. */
  | 'CORRECTED'
  /** Images are decoded to exactly the same bytes as by Keras' loader: it ignores EXIF rotation (except in TIFF), transparency and colour profiles, and clips 16-bit grey at 255. */
  | 'KERAS';

/** One line of a training's log. */
export type LogLineInput = {
  /** When the line was written. */
  at: string;
  /** The number of the line within the attempt. A number that is sent twice is stored once. */
  number: number;
  /** The text of the line. */
  text: string;
};

/** The value of one metric for an epoch. */
export type MetricInput = {
  /** The name of the metric, such as `val_loss`: 1 to 200 characters. */
  key: string;
  /** The value of the metric. */
  value: number | 'NaN' | 'Infinity' | '-Infinity';
};

/** A part of the split of a dataset. */
export type Part =
  /** The images that a run is evaluated on once, at its best epoch. */
  | 'TEST'
  /** The images that runs train on. */
  | 'TRAIN'
  /** The images that no run uses. */
  | 'UNUSED'
  /** The images that a run is evaluated on after each epoch. */
  | 'VALIDATION';

/** A run's predictions for all images of one part of the dataset. */
export type PredictionsInput = {
  /** The part of the dataset whose images were classified. */
  part: Part;
  /** The class probabilities as float32 little-endian: for each image of the part, by position, one value per class. */
  probabilities: string;
};

/** How far a running run is. */
export type ProgressInput = {
  /** The current epoch, counted from 1, or 0 before the first epoch. */
  epoch: number;
  /** The number of epochs that the run will have. */
  epochs: number;
  /** The number of images trained per second since the epoch began. */
  imagesPerSecond?: number | null | undefined;
  /** The current phase: `downloading images`, `fetching weights`, `computing features`, `training`, `evaluating` or `saving`. */
  phase: string;
  /** The estimated time until the run ends, in seconds. */
  secondsLeft?: number | null | undefined;
  /** The number of steps that are done in the current phase. */
  step: number;
  /** The number of steps in the current phase: images while downloading, batches while training. */
  steps: number;
};

/** The information that a trainer gives about itself when it starts. */
export type RegisterTrainerInput = {
  /** The architectures that it can train, each key once, in the order in which they are listed. */
  architectures: Array<ArchitectureInput>;
  /** The processor or GPU that it trains on. */
  device: string;
  /** A name by which people recognize the trainer. */
  name: string;
  /** The number of processor threads that it trains with. */
  threads: number;
  /** The versions of the software that it trains with, by name: node, tensorflow, tfjs and quintet. */
  versions: Record<string, unknown>;
};

export type RegisterTrainerMutationVariables = Exact<{
  input: RegisterTrainerInput;
}>;


export type RegisterTrainerMutation = { registerTrainer: { heartbeatSeconds: number, trainer: { id: string } } };

export type RetireTrainerMutationVariables = Exact<{
  id: string;
}>;


export type RetireTrainerMutation = { retireTrainer: string };

export type ClaimRunMutationVariables = Exact<{
  trainerId: string;
}>;


export type ClaimRunMutation = { claimRun: { id: string, name: string, number: number, attempt: number, seed: number, hyperparameters: Record<string, unknown>, architecture: { key: string }, experiment: { headline: Headline, dataset: { id: string, name: string, hash: string | null, imageReading: ImageReading, classes: Array<{ name: string }> } } } | null };

export type DatasetImagesQueryVariables = Exact<{
  id: string;
  part: Part;
  first: number;
  after?: string | null | undefined;
}>;


export type DatasetImagesQuery = { dataset: { images: { nodes: Array<{ id: string, bytes: number, sha256: string, classIndex: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type HeartbeatMutationVariables = Exact<{
  trainerId: string;
  claim?: ClaimInput | null | undefined;
  progress?: ProgressInput | null | undefined;
}>;


export type HeartbeatMutation = { heartbeat: { holdsClaim: boolean } };

export type DescribeRunMutationVariables = Exact<{
  claim: ClaimInput;
  input: DescribeRunInput;
}>;


export type DescribeRunMutation = { describeRun: { id: string } };

export type ReportEpochMutationVariables = Exact<{
  claim: ClaimInput;
  epoch: EpochInput;
}>;


export type ReportEpochMutation = { reportEpoch: { id: string } };

export type AppendLogMutationVariables = Exact<{
  claim: ClaimInput;
  lines: Array<LogLineInput> | LogLineInput;
}>;


export type AppendLogMutation = { appendLog: number };

export type CompleteRunMutationVariables = Exact<{
  claim: ClaimInput;
}>;


export type CompleteRunMutation = { completeRun: { id: string } };

export type FailRunMutationVariables = Exact<{
  claim: ClaimInput;
  reason: string;
}>;


export type FailRunMutation = { failRun: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const RegisterTrainerDocument = new TypedDocumentString(`
    mutation RegisterTrainer($input: RegisterTrainerInput!) {
  registerTrainer(input: $input) {
    heartbeatSeconds
    trainer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterTrainerMutation, RegisterTrainerMutationVariables>;
export const RetireTrainerDocument = new TypedDocumentString(`
    mutation RetireTrainer($id: ID!) {
  retireTrainer(id: $id)
}
    `) as unknown as TypedDocumentString<RetireTrainerMutation, RetireTrainerMutationVariables>;
export const ClaimRunDocument = new TypedDocumentString(`
    mutation ClaimRun($trainerId: ID!) {
  claimRun(trainerId: $trainerId) {
    id
    name
    number
    attempt
    seed
    hyperparameters
    architecture {
      key
    }
    experiment {
      headline
      dataset {
        id
        name
        hash
        imageReading
        classes {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimRunMutation, ClaimRunMutationVariables>;
export const DatasetImagesDocument = new TypedDocumentString(`
    query DatasetImages($id: ID!, $part: Part!, $first: Int!, $after: String) {
  dataset(id: $id) {
    images(filter: {part: $part}, first: $first, after: $after) {
      nodes {
        id
        bytes
        sha256
        classIndex
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatasetImagesQuery, DatasetImagesQueryVariables>;
export const HeartbeatDocument = new TypedDocumentString(`
    mutation Heartbeat($trainerId: ID!, $claim: ClaimInput, $progress: ProgressInput) {
  heartbeat(trainerId: $trainerId, claim: $claim, progress: $progress) {
    holdsClaim
  }
}
    `) as unknown as TypedDocumentString<HeartbeatMutation, HeartbeatMutationVariables>;
export const DescribeRunDocument = new TypedDocumentString(`
    mutation DescribeRun($claim: ClaimInput!, $input: DescribeRunInput!) {
  describeRun(claim: $claim, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DescribeRunMutation, DescribeRunMutationVariables>;
export const ReportEpochDocument = new TypedDocumentString(`
    mutation ReportEpoch($claim: ClaimInput!, $epoch: EpochInput!) {
  reportEpoch(claim: $claim, epoch: $epoch) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReportEpochMutation, ReportEpochMutationVariables>;
export const AppendLogDocument = new TypedDocumentString(`
    mutation AppendLog($claim: ClaimInput!, $lines: [LogLineInput!]!) {
  appendLog(claim: $claim, lines: $lines)
}
    `) as unknown as TypedDocumentString<AppendLogMutation, AppendLogMutationVariables>;
export const CompleteRunDocument = new TypedDocumentString(`
    mutation CompleteRun($claim: ClaimInput!) {
  completeRun(claim: $claim) {
    id
  }
}
    `) as unknown as TypedDocumentString<CompleteRunMutation, CompleteRunMutationVariables>;
export const FailRunDocument = new TypedDocumentString(`
    mutation FailRun($claim: ClaimInput!, $reason: String!) {
  failRun(claim: $claim, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<FailRunMutation, FailRunMutationVariables>;