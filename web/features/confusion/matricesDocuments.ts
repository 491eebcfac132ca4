import { graphql } from '../../graphql';

/** The confusion matrices of the runs that represent their architectures, at one epoch or at each run's best epoch. */
export const confusionMatricesQuery = graphql(`
  query ConfusionMatrices($id: ID!, $standing: [ID!], $epoch: Int) {
    experiment(id: $id) {
      id
      summaryByArchitecture(standing: $standing) {
        name
        standing {
          run {
            id
            number
            seed
            bestEpoch
            architecture {
              key
              title
            }
            confusionMatrix(epoch: $epoch) {
              epoch
              classes
              counts
              accuracy
            }
            ...RunReported
          }
        }
      }
    }
  }
`);
