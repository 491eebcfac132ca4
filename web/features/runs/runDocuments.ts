import { graphql } from '../../graphql';

export const runDetailsFragment = graphql(`
  fragment RunDetails on Run {
    id
    number
    name
    tags
    notes
    deletedAt
    status
    seed
    attempt
    createdAt
    queuedAt
    startedAt
    finishedAt
    queuePosition
    obstacle
    failure
    bestEpoch
    bestAccuracy
    parameterCount
    trainableParameterCount
    trainingSeconds
    imagesPerSecond
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
    }
    onValidation: accuracyOn(part: VALIDATION) {
      ...OnPart
    }
    onTraining: accuracyOn(part: TRAIN) {
      ...OnPart
    }
    onTest: accuracyOn(part: TEST) {
      ...OnPart
    }
    trainer {
      id
      name
    }
    progress {
      ...RunProgress
    }
    ...EpochMetrics
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
    insights {
      ...InsightDetails
    }
    log(last: 200)
  }
`);

export const onPartFragment = graphql(`
  fragment OnPart on PartAccuracy {
    correct
    total
    accuracy
    low
    high
  }
`);

export const runQuery = graphql(`
  query Run($id: ID!) {
    run(id: $id) {
      ...RunDetails
    }
  }
`);

export const runUpdatedSubscription = graphql(`
  subscription RunUpdated($id: ID!) {
    runUpdated(id: $id) {
      ...RunDetails
    }
  }
`);

export const repeatRunMutation = graphql(`
  mutation RepeatRun($input: StartRunInput!) {
    startRun(input: $input) {
      id
    }
  }
`);

export const cancelRunMutation = graphql(`
  mutation CancelRun($id: ID!) {
    cancelRun(id: $id) {
      id
      status
    }
  }
`);

export const retryRunMutation = graphql(`
  mutation RetryRun($id: ID!) {
    retryRun(id: $id) {
      id
      status
    }
  }
`);
