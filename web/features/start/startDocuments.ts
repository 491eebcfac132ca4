import { graphql } from '../../graphql';

/** The datasets to choose from, and the trainers. */
export const startOptionsQuery = graphql(`
  query StartOptions {
    datasets {
      id
      name
      status
      imageCount
      classes {
        name
        train
        validation
      }
    }
    trainers {
      id
      online
    }
  }
`);

/** The trainers that could take a new run. */
export const trainersOnlineQuery = graphql(`
  query TrainersOnline {
    trainers {
      id
      online
    }
  }
`);

/** The architectures with their parameter counts, which depend on the image size and the number of classes. */
export const architecturesQuery = graphql(`
  query Architectures($imageSize: Int, $classes: Int!) {
    architectures(imageSize: $imageSize, classes: $classes) {
      key
      title
      description
      defaults
      hyperparametersSchema
      parameterCount
      trainableParameterCount
      smallestImageSize
    }
  }
`);

export const startExperimentMutation = graphql(`
  mutation StartExperiment($input: StartExperimentInput!) {
    startExperiment(input: $input) {
      id
    }
  }
`);

export const startRunMutation = graphql(`
  mutation StartRun($input: StartRunInput!) {
    startRun(input: $input) {
      id
    }
  }
`);

/** The run to start from, with its experiment. */
export const runToRepeatQuery = graphql(`
  query RunToRepeat($id: ID!) {
    run(id: $id) {
      id
      number
      name
      seed
      hyperparameters
      architecture {
        key
        title
      }
      experiment {
        ...ExperimentToExtend
      }
    }
  }
`);

export const experimentToExtendQuery = graphql(`
  query ExperimentToExtend($id: ID!) {
    experiment(id: $id) {
      ...ExperimentToExtend
    }
  }
`);

export const experimentToExtendFragment = graphql(`
  fragment ExperimentToExtend on Experiment {
    id
    name
    headline
    dataset {
      id
      name
      classes {
        name
        train
        validation
      }
    }
    runs {
      id
      number
      seed
      hyperparameters
      architecture {
        key
      }
    }
  }
`);
