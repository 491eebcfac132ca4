/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ArtifactKind =
  | 'CHECKPOINT'
  | 'LOG'
  | 'MODEL'
  | 'PICTURE'
  | 'WEIGHTS';

export type AttemptOutcome =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'LOST';

export type Headline =
  | 'BEST_ACCURACY'
  | 'LAST'
  | 'LOWEST_LOSS';

export type RunStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type TrainerStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainerStatusQuery = { trainers: Array<{ id: string, online: boolean, run: { id: string } | null }> };

export type ExperimentsQueryVariables = Exact<{
  first: number;
}>;


export type ExperimentsQuery = { experiments: { totalCount: number, nodes: Array<{ id: string, name: string, createdAt: string, dataset: { id: string, name: string }, runs: Array<{ id: string, status: RunStatus }>, summary: Array<{ accuracy: number, low: number, high: number, architecture: { key: string, title: string } }> }> } };

export type ExperimentDetailsFragment = { id: string, name: string, headline: Headline, createdAt: string, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number }> }, bestRun: { id: string, artifacts: Array<{ id: string, kind: ArtifactKind, url: string }> } | null, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, failure: string | null, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, parameterCount: number | null, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }>, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> }>, summary: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, epoch: number, run: { id: string } }> };

export type ExperimentQueryVariables = Exact<{
  id: string;
}>;


export type ExperimentQuery = { experiment: { id: string, name: string, headline: Headline, createdAt: string, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number }> }, bestRun: { id: string, artifacts: Array<{ id: string, kind: ArtifactKind, url: string }> } | null, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, failure: string | null, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, parameterCount: number | null, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }>, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> }>, summary: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, epoch: number, run: { id: string } }> } | null };

export type ExperimentUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type ExperimentUpdatedSubscription = { experimentUpdated: { id: string, name: string, headline: Headline, createdAt: string, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number }> }, bestRun: { id: string, artifacts: Array<{ id: string, kind: ArtifactKind, url: string }> } | null, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, failure: string | null, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, parameterCount: number | null, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }>, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> }>, summary: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, epoch: number, run: { id: string } }> } };

export type QueueQueryVariables = Exact<{
  first: number;
}>;


export type QueueQuery = { runs: { totalCount: number, nodes: Array<{ id: string, number: number, name: string, status: RunStatus, queuedAt: string, startedAt: string | null, queuePosition: number | null, architecture: { key: string, title: string }, experiment: { id: string, name: string }, trainer: { id: string, name: string } | null, progress: { epoch: number, epochs: number, step: number, steps: number, secondsLeft: number | null } | null }> } };

export type RunsQueryVariables = Exact<{
  status?: Array<RunStatus> | RunStatus | null | undefined;
  after?: string | null | undefined;
  first: number;
}>;


export type RunsQuery = { runs: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, number: number, status: RunStatus, createdAt: string, startedAt: string | null, finishedAt: string | null, seed: number, bestAccuracy: number | null, bestEpoch: number | null, architecture: { key: string, title: string }, experiment: { id: string, name: string, summary: Array<{ low: number, high: number, run: { id: string } }> } }> } };

export type RunDetailsFragment = { id: string, number: number, name: string, status: RunStatus, seed: number, attempt: number, createdAt: string, queuedAt: string, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, failure: string | null, bestEpoch: number | null, bestAccuracy: number | null, parameterCount: number | null, trainableParameterCount: number | null, hyperparameters: Record<string, unknown>, environment: Record<string, unknown> | null, log: Array<string>, architecture: { key: string, title: string, defaults: Record<string, unknown>, hyperparametersSchema: Record<string, unknown> }, experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, hash: string | null, classes: Array<{ name: string, train: number, validation: number }> }, summary: Array<{ low: number, high: number, run: { id: string } }> }, trainer: { id: string, name: string } | null, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, min: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }>, attempts: Array<{ number: number, startedAt: string, endedAt: string | null, outcome: AttemptOutcome | null, failure: string | null, afterEpoch: number, trainer: { id: string, name: string } | null }> };

export type RunQueryVariables = Exact<{
  id: string;
}>;


export type RunQuery = { run: { id: string, number: number, name: string, status: RunStatus, seed: number, attempt: number, createdAt: string, queuedAt: string, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, failure: string | null, bestEpoch: number | null, bestAccuracy: number | null, parameterCount: number | null, trainableParameterCount: number | null, hyperparameters: Record<string, unknown>, environment: Record<string, unknown> | null, log: Array<string>, architecture: { key: string, title: string, defaults: Record<string, unknown>, hyperparametersSchema: Record<string, unknown> }, experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, hash: string | null, classes: Array<{ name: string, train: number, validation: number }> }, summary: Array<{ low: number, high: number, run: { id: string } }> }, trainer: { id: string, name: string } | null, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, min: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }>, attempts: Array<{ number: number, startedAt: string, endedAt: string | null, outcome: AttemptOutcome | null, failure: string | null, afterEpoch: number, trainer: { id: string, name: string } | null }> } | null };

export type RunUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type RunUpdatedSubscription = { runUpdated: { id: string, number: number, name: string, status: RunStatus, seed: number, attempt: number, createdAt: string, queuedAt: string, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, failure: string | null, bestEpoch: number | null, bestAccuracy: number | null, parameterCount: number | null, trainableParameterCount: number | null, hyperparameters: Record<string, unknown>, environment: Record<string, unknown> | null, log: Array<string>, architecture: { key: string, title: string, defaults: Record<string, unknown>, hyperparametersSchema: Record<string, unknown> }, experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, hash: string | null, classes: Array<{ name: string, train: number, validation: number }> }, summary: Array<{ low: number, high: number, run: { id: string } }> }, trainer: { id: string, name: string } | null, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, min: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }>, attempts: Array<{ number: number, startedAt: string, endedAt: string | null, outcome: AttemptOutcome | null, failure: string | null, afterEpoch: number, trainer: { id: string, name: string } | null }> } };

export type CancelRunMutationVariables = Exact<{
  id: string;
}>;


export type CancelRunMutation = { cancelRun: { id: string, status: RunStatus } };

export type RetryRunMutationVariables = Exact<{
  id: string;
}>;


export type RetryRunMutation = { retryRun: { id: string, status: RunStatus } };

export type TrainersQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainersQuery = { trainers: Array<{ id: string, name: string, device: string, threads: number, versions: Record<string, unknown>, online: boolean, lastSeenAt: string, registeredAt: string, run: { id: string, number: number, architecture: { title: string } } | null }> };

export type RunsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type RunsChangedSubscription = { runsChanged: string | null };

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
export const ExperimentDetailsFragmentDoc = new TypedDocumentString(`
    fragment ExperimentDetails on Experiment {
  id
  name
  headline
  createdAt
  dataset {
    id
    name
    classes {
      name
      train
      validation
    }
  }
  bestRun {
    id
    artifacts {
      id
      kind
      url
    }
  }
  runs {
    id
    number
    name
    status
    seed
    failure
    startedAt
    finishedAt
    queuePosition
    parameterCount
    hyperparameters
    architecture {
      key
      title
    }
    progress {
      phase
      epoch
      epochs
      step
      steps
      imagesPerSecond
      secondsLeft
    }
    metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"], maxPoints: 400) {
      key
      points {
        step
        value
        at
      }
    }
    artifacts {
      id
      kind
      name
      url
    }
  }
  summary {
    accuracy
    low
    high
    correct
    total
    epoch
    run {
      id
    }
  }
}
    `, {"fragmentName":"ExperimentDetails"}) as unknown as TypedDocumentString<ExperimentDetailsFragment, unknown>;
export const RunDetailsFragmentDoc = new TypedDocumentString(`
    fragment RunDetails on Run {
  id
  number
  name
  status
  seed
  attempt
  createdAt
  queuedAt
  startedAt
  finishedAt
  queuePosition
  failure
  bestEpoch
  bestAccuracy
  parameterCount
  trainableParameterCount
  hyperparameters
  environment
  architecture {
    key
    title
    defaults
    hyperparametersSchema
  }
  experiment {
    id
    name
    headline
    dataset {
      id
      name
      hash
      classes {
        name
        train
        validation
      }
    }
    summary {
      low
      high
      run {
        id
      }
    }
  }
  trainer {
    id
    name
  }
  progress {
    phase
    epoch
    epochs
    step
    steps
    imagesPerSecond
    secondsLeft
  }
  metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
    key
    last {
      step
      value
    }
    min {
      step
      value
    }
    points {
      step
      value
      at
    }
  }
  artifacts {
    id
    name
    kind
    epoch
    size
    url
  }
  attempts {
    number
    startedAt
    endedAt
    outcome
    failure
    afterEpoch
    trainer {
      id
      name
    }
  }
  log(last: 200)
}
    `, {"fragmentName":"RunDetails"}) as unknown as TypedDocumentString<RunDetailsFragment, unknown>;
export const TrainerStatusDocument = new TypedDocumentString(`
    query TrainerStatus {
  trainers {
    id
    online
    run {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TrainerStatusQuery, TrainerStatusQueryVariables>;
export const ExperimentsDocument = new TypedDocumentString(`
    query Experiments($first: Int!) {
  experiments(first: $first) {
    totalCount
    nodes {
      id
      name
      createdAt
      dataset {
        id
        name
      }
      runs {
        id
        status
      }
      summary {
        accuracy
        low
        high
        architecture {
          key
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExperimentsQuery, ExperimentsQueryVariables>;
export const ExperimentDocument = new TypedDocumentString(`
    query Experiment($id: ID!) {
  experiment(id: $id) {
    ...ExperimentDetails
  }
}
    fragment ExperimentDetails on Experiment {
  id
  name
  headline
  createdAt
  dataset {
    id
    name
    classes {
      name
      train
      validation
    }
  }
  bestRun {
    id
    artifacts {
      id
      kind
      url
    }
  }
  runs {
    id
    number
    name
    status
    seed
    failure
    startedAt
    finishedAt
    queuePosition
    parameterCount
    hyperparameters
    architecture {
      key
      title
    }
    progress {
      phase
      epoch
      epochs
      step
      steps
      imagesPerSecond
      secondsLeft
    }
    metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"], maxPoints: 400) {
      key
      points {
        step
        value
        at
      }
    }
    artifacts {
      id
      kind
      name
      url
    }
  }
  summary {
    accuracy
    low
    high
    correct
    total
    epoch
    run {
      id
    }
  }
}`) as unknown as TypedDocumentString<ExperimentQuery, ExperimentQueryVariables>;
export const ExperimentUpdatedDocument = new TypedDocumentString(`
    subscription ExperimentUpdated($id: ID!) {
  experimentUpdated(id: $id) {
    ...ExperimentDetails
  }
}
    fragment ExperimentDetails on Experiment {
  id
  name
  headline
  createdAt
  dataset {
    id
    name
    classes {
      name
      train
      validation
    }
  }
  bestRun {
    id
    artifacts {
      id
      kind
      url
    }
  }
  runs {
    id
    number
    name
    status
    seed
    failure
    startedAt
    finishedAt
    queuePosition
    parameterCount
    hyperparameters
    architecture {
      key
      title
    }
    progress {
      phase
      epoch
      epochs
      step
      steps
      imagesPerSecond
      secondsLeft
    }
    metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"], maxPoints: 400) {
      key
      points {
        step
        value
        at
      }
    }
    artifacts {
      id
      kind
      name
      url
    }
  }
  summary {
    accuracy
    low
    high
    correct
    total
    epoch
    run {
      id
    }
  }
}`) as unknown as TypedDocumentString<ExperimentUpdatedSubscription, ExperimentUpdatedSubscriptionVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($first: Int!) {
  runs(filter: {status: [RUNNING, QUEUED]}, orderBy: QUEUE_ORDER, first: $first) {
    totalCount
    nodes {
      id
      number
      name
      status
      queuedAt
      startedAt
      queuePosition
      architecture {
        key
        title
      }
      experiment {
        id
        name
      }
      trainer {
        id
        name
      }
      progress {
        epoch
        epochs
        step
        steps
        secondsLeft
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const RunsDocument = new TypedDocumentString(`
    query Runs($status: [RunStatus!], $after: String, $first: Int!) {
  runs(filter: {status: $status}, after: $after, first: $first) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      number
      status
      createdAt
      startedAt
      finishedAt
      seed
      bestAccuracy
      bestEpoch
      architecture {
        key
        title
      }
      experiment {
        id
        name
        summary {
          low
          high
          run {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RunsQuery, RunsQueryVariables>;
export const RunDocument = new TypedDocumentString(`
    query Run($id: ID!) {
  run(id: $id) {
    ...RunDetails
  }
}
    fragment RunDetails on Run {
  id
  number
  name
  status
  seed
  attempt
  createdAt
  queuedAt
  startedAt
  finishedAt
  queuePosition
  failure
  bestEpoch
  bestAccuracy
  parameterCount
  trainableParameterCount
  hyperparameters
  environment
  architecture {
    key
    title
    defaults
    hyperparametersSchema
  }
  experiment {
    id
    name
    headline
    dataset {
      id
      name
      hash
      classes {
        name
        train
        validation
      }
    }
    summary {
      low
      high
      run {
        id
      }
    }
  }
  trainer {
    id
    name
  }
  progress {
    phase
    epoch
    epochs
    step
    steps
    imagesPerSecond
    secondsLeft
  }
  metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
    key
    last {
      step
      value
    }
    min {
      step
      value
    }
    points {
      step
      value
      at
    }
  }
  artifacts {
    id
    name
    kind
    epoch
    size
    url
  }
  attempts {
    number
    startedAt
    endedAt
    outcome
    failure
    afterEpoch
    trainer {
      id
      name
    }
  }
  log(last: 200)
}`) as unknown as TypedDocumentString<RunQuery, RunQueryVariables>;
export const RunUpdatedDocument = new TypedDocumentString(`
    subscription RunUpdated($id: ID!) {
  runUpdated(id: $id) {
    ...RunDetails
  }
}
    fragment RunDetails on Run {
  id
  number
  name
  status
  seed
  attempt
  createdAt
  queuedAt
  startedAt
  finishedAt
  queuePosition
  failure
  bestEpoch
  bestAccuracy
  parameterCount
  trainableParameterCount
  hyperparameters
  environment
  architecture {
    key
    title
    defaults
    hyperparametersSchema
  }
  experiment {
    id
    name
    headline
    dataset {
      id
      name
      hash
      classes {
        name
        train
        validation
      }
    }
    summary {
      low
      high
      run {
        id
      }
    }
  }
  trainer {
    id
    name
  }
  progress {
    phase
    epoch
    epochs
    step
    steps
    imagesPerSecond
    secondsLeft
  }
  metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
    key
    last {
      step
      value
    }
    min {
      step
      value
    }
    points {
      step
      value
      at
    }
  }
  artifacts {
    id
    name
    kind
    epoch
    size
    url
  }
  attempts {
    number
    startedAt
    endedAt
    outcome
    failure
    afterEpoch
    trainer {
      id
      name
    }
  }
  log(last: 200)
}`) as unknown as TypedDocumentString<RunUpdatedSubscription, RunUpdatedSubscriptionVariables>;
export const CancelRunDocument = new TypedDocumentString(`
    mutation CancelRun($id: ID!) {
  cancelRun(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<CancelRunMutation, CancelRunMutationVariables>;
export const RetryRunDocument = new TypedDocumentString(`
    mutation RetryRun($id: ID!) {
  retryRun(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<RetryRunMutation, RetryRunMutationVariables>;
export const TrainersDocument = new TypedDocumentString(`
    query Trainers {
  trainers {
    id
    name
    device
    threads
    versions
    online
    lastSeenAt
    registeredAt
    run {
      id
      number
      architecture {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrainersQuery, TrainersQueryVariables>;
export const RunsChangedDocument = new TypedDocumentString(`
    subscription RunsChanged {
  runsChanged
}
    `) as unknown as TypedDocumentString<RunsChangedSubscription, RunsChangedSubscriptionVariables>;