/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ArchitectureInput = {
  defaults: Record<string, unknown>;
  description: string;
  hyperparametersSchema: Record<string, unknown>;
  key: string;
  layers: Array<Record<string, unknown>>;
  title: string;
};

/** Names the claim on whose behalf something is written. A claim that is no longer held is refused with CLAIM_LOST. */
export type ClaimInput = {
  attempt: number;
  runId: string;
  trainerId: string;
};

export type DescribeRunInput = {
  environment: Record<string, unknown>;
  parameterCount: number;
  trainableParameterCount: number;
};

export type EpochInput = {
  /** From 1. */
  epoch: number;
  metrics: Array<MetricInput>;
  predictions?: Array<PredictionsInput> | null | undefined;
};

export type Headline =
  | 'BEST_ACCURACY'
  | 'LAST'
  | 'LOWEST_LOSS';

/** How the image files of a dataset are decoded to pixels, both for training and for previews. */
export type ImageReading =
  /** Images are turned upright, converted by their colour profile, drawn on white where they are transparent, and scaled from 16 to 8 bits. */
  | 'CORRECTED'
  /** Images are decoded to exactly the same bytes as by Keras' loader: it ignores EXIF rotation (except in TIFF), transparency and colour profiles, and clips 16-bit grey at 255. */
  | 'KERAS';

export type LogLineInput = {
  at: string;
  number: number;
  text: string;
};

export type MetricInput = {
  key: string;
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

export type PredictionsInput = {
  part: Part;
  /** float32 little-endian, images of the part by position x classes. */
  probabilities: string;
};

export type ProgressInput = {
  epoch: number;
  epochs: number;
  imagesPerSecond?: number | null | undefined;
  phase: string;
  secondsLeft?: number | null | undefined;
  step: number;
  steps: number;
};

export type RegisterTrainerInput = {
  architectures: Array<ArchitectureInput>;
  device: string;
  name: string;
  threads: number;
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