import { graphql } from '../../graphql';

/** What a received archive holds, with the names already taken. */
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
