import { graphql } from '../../graphql';

export const runsQuery = graphql(`
  query Runs($query: String!, $sort: String!, $columns: [String!]!, $after: String, $first: Int!) {
    runs(query: $query, sort: $sort, after: $after, first: $first) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        number
        status
        name
        deletedAt
        values(of: $columns)
        bestAccuracyInterval {
          low
          high
        }
        architecture {
          key
          title
        }
        experiment {
          id
        }
      }
    }
  }
`);

export const runFieldsQuery = graphql(`
  query RunFields {
    runFields {
      name
      kind
      type
      title
      description
    }
  }
`);

export const deleteRunsMutation = graphql(`
  mutation DeleteRuns($ids: [ID!]!) {
    deleteRuns(ids: $ids) {
      id
      deletedAt
    }
  }
`);

export const restoreRunsMutation = graphql(`
  mutation RestoreRuns($ids: [ID!]!) {
    restoreRuns(ids: $ids) {
      id
      deletedAt
    }
  }
`);

export const deleteRunsForGoodMutation = graphql(`
  mutation DeleteRunsForGood($ids: [ID!]!) {
    deleteRunsForGood(ids: $ids)
  }
`);

export const updateRunMutation = graphql(`
  mutation UpdateRun($id: ID!, $input: UpdateRunInput!) {
    updateRun(id: $id, input: $input) {
      id
      name
      tags
      notes
    }
  }
`);

export const runTagsQuery = graphql(`
  query RunTags {
    runTags
  }
`);
