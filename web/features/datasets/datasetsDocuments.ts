import { graphql } from '../../graphql';

export const datasetsQuery = graphql(`
  query Datasets {
    datasets {
      ...DatasetRow
    }
  }
`);

export const datasetRowFragment = graphql(`
  fragment DatasetRow on Dataset {
    id
    name
    status
    failure
    imageCount
    bytes
    createdAt
    readyAt
    runCount
    progress {
      done
      total
    }
    classes {
      name
      train
      validation
      test
      unused
    }
    problems {
      kind
      count
    }
  }
`);

/** Follows the rows of datasets that are being imported. */
export const datasetRowUpdatedSubscription = graphql(`
  subscription DatasetRowUpdated($id: ID!) {
    datasetUpdated(id: $id) {
      ...DatasetRow
    }
  }
`);
