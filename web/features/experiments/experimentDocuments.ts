import { graphql } from '../../graphql';

export const experimentDetailsFragment = graphql(`
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
        test
      }
    }
    leader(standing: $standing) {
      id
      architecture {
        key
      }
    }
    bestRun {
      id
      number
      seed
      architecture {
        key
        title
      }
      ...FinishedFiles
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
      environment
      parameterCount
      hyperparameters
      architecture {
        key
        title
      }
      progress {
        ...RunProgress
      }
      ...RunReported
      ...FinishedFiles
    }
    trainingSeconds
    verdictSentences(standing: $standing) {
      parts {
        text
        strong
      }
    }
    summaryNote(headline: $rule)
    leakage(headline: $rule) {
      images
      sentence
    }
    chance(headline: $rule) {
      className
      accuracy
      equalClasses
    }
    summaryByArchitecture(standing: $standing, headline: $rule) {
      name
      mean
      standardDeviation
      architecture {
        key
      }
      means {
        balancedAccuracy
        trainAccuracy
        gap
        trainingSeconds
        imagesPerSecond
      }
      standing {
        run {
          id
        }
      }
      rows {
        ...SummaryRowNumbers
      }
      repetitions {
        ...SummaryRowNumbers
      }
    }
    grouping {
      sentence
    }
    comparisonNotes(standing: $standing) {
      test
      speaksOf
      warnings
    }
    comparisons(standing: $standing) {
      a {
        id
      }
      b {
        id
      }
      nameOfA
      nameOfB
      difference
      counts
      decisiveTest
      pValueAdjusted
      shown
      byGroups {
        low
        high
        pValueAdjusted
        shown
      }
      seeds {
        meanOfA
        meanOfB
        pValueAdjusted
        shown
      }
    }
  }
`);

/** A run's files, which include the finished model once there is one. */
export const finishedFilesFragment = graphql(`
  fragment FinishedFiles on Run {
    artifacts {
      id
      kind
      name
      url
    }
  }
`);

export const summaryRowNumbersFragment = graphql(`
  fragment SummaryRowNumbers on SummaryRow {
    accuracy
    low
    high
    byGroups {
      low
      high
    }
    correct
    total
    balancedAccuracy
    trainAccuracy
    gap
    epoch
    withoutLeaks {
      accuracy
      low
      high
      correct
      total
    }
    run {
      id
      number
      seed
      status
      parameterCount
      trainingSeconds
      imagesPerSecond
    }
  }
`);

export const experimentQuery = graphql(`
  query Experiment($id: ID!, $standing: [ID!], $rule: Headline) {
    experiment(id: $id) {
      ...ExperimentDetails
    }
  }
`);

export const experimentEventsSubscription = graphql(`
  subscription ExperimentEvents($id: ID!, $standing: [ID!], $rule: Headline) {
    experimentEvents(id: $id) {
      __typename
      ... on ExperimentChanged {
        experiment {
          ...ExperimentDetails
        }
      }
      ... on EpochsRecorded {
        experiment {
          ...ExperimentDetails
        }
      }
      ... on RunProgressed {
        runId
        progress {
          ...RunProgress
        }
      }
      ... on FilesChanged {
        run {
          id
          ...FinishedFiles
        }
      }
    }
  }
`);

export const queuedRunsQuery = graphql(`
  query QueuedRuns($id: ID!) {
    experiment(id: $id) {
      runs {
        id
        queuePosition
        obstacle
      }
    }
  }
`);
