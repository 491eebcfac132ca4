import { graphql } from '../../graphql';

/** Of the runs that stand for their architectures: at one epoch, or at each run's own headline epoch. */
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
