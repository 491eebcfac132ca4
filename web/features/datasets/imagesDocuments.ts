import { graphql } from '../../graphql';

export const datasetImagesQuery = graphql(`
  query DatasetImages($id: ID!, $filter: ImageFilter, $first: Int!, $after: String) {
    dataset(id: $id) {
      id
      images(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          id
          url
          file
          className
          part
          width
          height
        }
      }
    }
  }
`);
