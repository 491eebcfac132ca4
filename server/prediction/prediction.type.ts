import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Image } from '../dataset/dataset.type.ts';

@ObjectType({ description: "A run's prediction for one image." })
export class Prediction {
  @Field(() => Image, { description: 'The image that was classified.' })
  image!: object;

  @Field(() => String, { description: 'The name of the most probable class.' })
  predictedClass!: string;

  @Field(() => Boolean, { description: 'Whether the predicted class is the true class of the image.' })
  correct!: boolean;

  @Field(() => [Float], {
    description: "The probability of each class, in the order of the dataset's classes. The probabilities sum to 1.",
  })
  probabilities!: number[];
}

@ObjectType({ description: "A page of a run's predictions." })
export class PredictionConnection extends ConnectionOf(Prediction) {
  @Field(() => Int, {
    description: 'The epoch after which the predictions were made. It is 0 if the run has no best epoch yet.',
  })
  epoch!: number;
}
