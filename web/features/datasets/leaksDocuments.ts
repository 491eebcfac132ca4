import { graphql } from '../../graphql';

export const leaksQuery = graphql(`
  query Leaks($id: ID!, $first: Int!, $after: String) {
    dataset(id: $id) {
      id
      leaks(first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          image {
            ...LeakedImage
          }
          twin {
            ...LeakedImage
          }
          identical
          contradictory
        }
      }
    }
  }
`);

export const leakedImageFragment = graphql(`
  fragment LeakedImage on Image {
    id
    url
    file
    className
    part
    width
    height
  }
`);
