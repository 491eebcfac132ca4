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
    }
    ...RunResults
    trainer {
      id
      name
    }
    progress {
      ...RunProgress
    }
    ...EpochMetrics
    ...RunFiles
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
    logLines(last: 200) {
      ...LogLine
    }
  }
`);

/** The fields that may change with an epoch, except the points of the curves. */
export const runResultsFragment = graphql(`
  fragment RunResults on Run {
    bestEpoch
    bestAccuracy
    trainingSeconds
    imagesPerSecond
    onValidation: accuracyOn(part: VALIDATION) {
      ...OnPart
    }
    onTraining: accuracyOn(part: TRAIN) {
      ...OnPart
    }
    onTest: accuracyOn(part: TEST) {
      ...OnPart
    }
    insights {
      ...InsightDetails
    }
  }
`);

export const runFilesFragment = graphql(`
  fragment RunFiles on Run {
    artifacts {
      id
      name
      kind
      epoch
      size
      url
    }
  }
`);

export const logLineFragment = graphql(`
  fragment LogLine on LogLine {
    number
    at
    text
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

export const runEventsSubscription = graphql(`
  subscription RunEvents($id: ID!) {
    runEvents(id: $id) {
      __typename
      attempt
      ... on RunChanged {
        run {
          ...RunDetails
        }
      }
      ... on RunProgressed {
        progress {
          ...RunProgress
        }
      }
      ... on RunLogged {
        lines {
          ...LogLine
        }
      }
      ... on EpochRecorded {
        run {
          ...RunResults
        }
        newPoints(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
          ...NewPoints
        }
      }
      ... on FilesChanged {
        run {
          ...RunFiles
        }
      }
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
