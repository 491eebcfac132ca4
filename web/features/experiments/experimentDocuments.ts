import { graphql } from '../../graphql';

export const experimentFragment = graphql(`
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
        name
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
      metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss", "seconds"], maxPoints: 400) {
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
    chance {
      accuracy
    }
    summary {
      accuracy
      low
      high
      correct
      total
      epoch
      trainAccuracy
      run {
        id
      }
    }
  }
`);

export const experimentQuery = graphql(`
  query Experiment($id: ID!) {
    experiment(id: $id) {
      ...ExperimentDetails
    }
  }
`);

export const experimentUpdated = graphql(`
  subscription ExperimentUpdated($id: ID!) {
    experimentUpdated(id: $id) {
      ...ExperimentDetails
    }
  }
`);
