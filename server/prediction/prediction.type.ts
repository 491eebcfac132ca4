import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Image } from '../dataset/dataset.type.ts';

@ObjectType()
export class Prediction {
  @Field(() => Image)
  image!: object;

  @Field(() => String)
  predictedClass!: string;

  @Field(() => Boolean)
  correct!: boolean;

  @Field(() => [Float], { description: "Sums to 1; in the order of the dataset's classes." })
  probabilities!: number[];
}

@ObjectType()
export class PredictionConnection extends ConnectionOf(Prediction) {
  @Field(() => Int)
  epoch!: number;
}
