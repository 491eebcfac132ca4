import { graphql } from '../../graphql';

/** The content of a received archive. */
export const uploadQuery = graphql(`
  query Upload($id: ID!) {
    upload(id: $id) {
      id
      fileName
      bytes
      layout
      labelled
      hasSplit
      hasGroups
      classes {
        name
        images
      }
    }
  }
`);

export const datasetNamesQuery = graphql(`
  query DatasetNames {
    datasets {
      id
      name
    }
  }
`);

export const importDatasetMutation = graphql(`
  mutation ImportDataset($input: ImportDatasetInput!) {
    importDataset(input: $input) {
      id
    }
  }
`);
