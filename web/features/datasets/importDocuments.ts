import { graphql } from '../../graphql';

/** The content of a received archive. */
export const uploadQuery = graphql(`
  query Upload($id: ID!, $folders: [FolderRoleInput!]) {
    upload(id: $id, folders: $folders) {
      id
      fileName
      bytes
      layout
      labelled
      hasSplit
      hasGroups
      notes
      classes {
        name
        images
        train
        validation
        test
      }
      folders {
        path
        role
        images
      }
      question {
        text
        answers {
          title
          roles {
            path
            role
          }
        }
      }
      leftOut {
        kind
        count
        files
      }
    }
  }
`);

export const datasetNamesQuery = graphql(`
  query DatasetNames {
    datasets {
      id
      name
      status
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
