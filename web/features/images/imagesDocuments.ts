import { graphql } from '../../graphql';

export const answerSheetQuery = graphql(`
  query AnswerSheet($id: ID!, $runIds: [ID!], $part: Part, $filter: AnsweredImageFilter) {
    experiment(id: $id) {
      id
      name
      dataset {
        id
        name
      }
      answers(runIds: $runIds, part: $part) {
        part
        total
        classes
        runs {
          name
          epoch
          run {
            id
            number
            seed
            architecture {
              key
              title
            }
          }
        }
        images(filter: $filter, first: 0) {
          totalCount
        }
        suspectedLabels(filter: $filter)
        whyNoLabelSuspected
        outcomes(filter: $filter) {
          kind
          count
          run {
            run {
              id
            }
          }
        }
      }
    }
  }
`);

/** Tells when an epoch or a run of the experiment has ended. */
export const epochsChangedSubscription = graphql(`
  subscription EpochsChanged($id: ID!) {
    experimentEvents(id: $id, progress: false) {
      __typename
    }
  }
`);

export const answeredImageDetailsFragment = graphql(`
  fragment AnsweredImageDetails on AnsweredImage {
    labelQuality
    likelyClass
    image {
      id
      url
      file
      className
    }
    answers {
      predictedClass
      correct
      confidence
      labelProbability
    }
  }
`);

export const answeredImagesQuery = graphql(`
  query AnsweredImages(
    $id: ID!
    $runIds: [ID!]
    $part: Part
    $filter: AnsweredImageFilter
    $orderBy: AnsweredImageOrder!
    $first: Int!
    $skip: Int!
  ) {
    experiment(id: $id) {
      id
      answers(runIds: $runIds, part: $part) {
        images(filter: $filter, orderBy: $orderBy, first: $first, skip: $skip) {
          totalCount
          nodes {
            ...AnsweredImageDetails
          }
        }
      }
    }
  }
`);

export const placedImageQuery = graphql(`
  query PlacedImage(
    $id: ID!
    $runIds: [ID!]
    $part: Part
    $imageId: ID!
    $filter: AnsweredImageFilter
    $orderBy: AnsweredImageOrder!
  ) {
    experiment(id: $id) {
      id
      answers(runIds: $runIds, part: $part) {
        image(id: $imageId, filter: $filter, orderBy: $orderBy) {
          number
          total
          previous {
            image {
              id
              url
            }
          }
          next {
            image {
              id
              url
            }
          }
          image {
            labelQuality
            likelyClass
            labelSuspected
            image {
              id
              url
              file
              className
              width
              height
            }
            answers {
              predictedClass
              correct
              probabilities
            }
          }
        }
      }
    }
  }
`);
