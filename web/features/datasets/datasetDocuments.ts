import { graphql } from '../../graphql';

export const datasetQuery = graphql(`
  query Dataset($id: ID!) {
    dataset(id: $id) {
      ...DatasetDetails
    }
  }
`);

export const datasetDetailsFragment = graphql(`
  fragment DatasetDetails on Dataset {
    ...DatasetRow
    hash
    imageReading
    labels {
      layout
      notes
      folders {
        path
        role
      }
    }
    split {
      source
      trainPerClass
      validationPerClass
      seed
    }
    problems {
      kind
      count
      explanation
    }
  }
`);

export const datasetUpdatedSubscription = graphql(`
  subscription DatasetUpdated($id: ID!) {
    datasetUpdated(id: $id) {
      ...DatasetDetails
    }
  }
`);

/** The newest runs of a dataset, enough to name its experiments. */
export const datasetRunsQuery = graphql(`
  query DatasetRuns($id: ID!) {
    runs(filter: { datasetId: $id }, first: 100) {
      totalCount
      nodes {
        id
        createdAt
        experiment {
          id
          name
        }
      }
    }
  }
`);

export const problemItemsQuery = graphql(`
  query ProblemItems($id: ID!, $first: Int!) {
    dataset(id: $id) {
      id
      problems {
        kind
        items(first: $first)
      }
    }
  }
`);

export const deleteDatasetMutation = graphql(`
  mutation DeleteDataset($id: ID!) {
    deleteDataset(id: $id)
  }
`);
