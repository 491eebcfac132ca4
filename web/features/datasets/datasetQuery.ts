import { graphql } from '../../graphql';

export const DatasetQuery = graphql(`
  query Dataset($id: ID!) {
    dataset(id: $id) {
      ...DatasetDetail
    }
  }
`);

export const DatasetDetailFragment = graphql(`
  fragment DatasetDetail on Dataset {
    ...DatasetRow
    hash
    imageReading
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

export const DatasetSubscription = graphql(`
  subscription DatasetUpdated($id: ID!) {
    datasetUpdated(id: $id) {
      ...DatasetDetail
    }
  }
`);

/** Its runs, newest first: enough to name the experiments. */
export const DatasetRunsQuery = graphql(`
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

export const ProblemItemsQuery = graphql(`
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

export const DeleteDatasetMutation = graphql(`
  mutation DeleteDataset($id: ID!) {
    deleteDataset(id: $id)
  }
`);
