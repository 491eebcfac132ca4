import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Image } from '../dataset/dataset.type.ts';
import { Part } from '../generated/prisma/enums.ts';

@ObjectType({
  description:
    'An image of the validation or test part that is among the training images as well: the same file, the same picture packed ' +
    'anew, or one so alike as the next frame of a film. A network may know it by heart, which flatters accuracy. docs/leaks.md ' +
    'says how they are found, and what is not found.',
})
export class Leak {
  @Field(() => Image, { description: 'Of the part VALIDATION or TEST.' })
  image!: Image;

  @Field(() => Image, { description: 'The training image that is most like it.' })
  twin!: Image;

  @Field(() => Boolean, { description: 'Whether the files are the same, byte for byte.' })
  identical!: boolean;

  @Field(() => Int, {
    description: 'Bits of 64 in which their perceptual hashes (pHash) differ, at most 10; 0 where identical.',
  })
  distance!: number;

  @Field(() => Float, {
    description: 'Correlation of the gradients of both at 32 x 32 in grey, at least 0.75; 1 where identical.',
  })
  likeness!: number;

  @Field(() => Boolean, {
    description: 'Whether the two have different labels, so that one of them is likely to be wrong.',
  })
  contradictory!: boolean;
}

@ObjectType()
export class LeakConnection extends ConnectionOf(Leak) {}

@ObjectType({ description: "How a run came out on those of the part's images that are not among the training images." })
export class WithoutLeaks {
  @Field(() => Int, { description: 'Images left out.' })
  images!: number;

  @Field(() => Int)
  correct!: number;

  @Field(() => Int, { description: 'Images that remain.' })
  total!: number;

  @Field(() => Float, { description: 'correct / total, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, { description: 'Lower bound of the 95 % Wilson interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound of the 95 % Wilson interval.' })
  high!: number;
}

@ObjectType({
  description: 'How many of the images that an experiment is judged by are among its training images as well.',
})
export class Leakage {
  @Field(() => Part, { description: 'As of the summary.' })
  part!: Part;

  @Field(() => Int, { description: 'identical + nearDuplicates.' })
  images!: number;

  @Field(() => Int, { description: 'Those that are the same file.' })
  identical!: number;

  @Field(() => Int, { description: 'Those that only look the same.' })
  nearDuplicates!: number;

  @Field(() => String, {
    description: "It in words, with the best run's accuracy with and without them, in plain text.",
  })
  sentence!: string;
}
