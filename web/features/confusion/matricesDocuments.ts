import { graphql } from '../../graphql';

/** The runs that stand for their architectures: the first of each. */
export const standingRunsQuery = graphql(`
  query StandingRuns($id: ID!) {
    experiment(id: $id) {
      id
      summaryByArchitecture {
        name
        rows {
          run {
            id
            number
            seed
            bestEpoch
            architecture {
              key
              title
            }
            metrics(keys: ["val_accuracy"], maxPoints: 2) {
              last {
                step
              }
            }
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
