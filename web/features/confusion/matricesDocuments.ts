import { graphql } from '../../graphql';

/** The runs that stand for their architectures. */
export const standingRunsQuery = graphql(`
  query StandingRuns($id: ID!, $standing: [ID!]) {
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
            ...RunReported
          }
        }
      }
    }
  }
`);

/** At one epoch, or at each run's own headline epoch. */
export const matricesQuery = graphql(`
  query ConfusionMatrices($id: ID!, $epoch: Int) {
    experiment(id: $id) {
      id
      runs {
        id
        confusionMatrix(epoch: $epoch) {
          epoch
          classes
          counts
          accuracy
        }
      }
    }
  }
`);
