import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Image } from '../dataset/dataset.type.ts';
import { Part } from '../generated/prisma/enums.ts';

@ObjectType({
  description:
    'A validation or test image that is also among the training images: as the same file, as the same picture in a different ' +
    'encoding, or as a near-duplicate such as the next frame of a film. A network may have memorized it, which makes the ' +
    'accuracy optimistic. docs/leaks.md says how leaks are found and which are missed.',
})
export class Leak {
  @Field(() => Image, { description: 'The leaked image, which is in the part VALIDATION or TEST.' })
  image!: Image;

  @Field(() => Image, { description: 'The training image that is most similar to the leaked image.' })
  twin!: Image;

  @Field(() => Boolean, { description: 'Whether both files are the same, byte for byte.' })
  identical!: boolean;

  @Field(() => Int, {
    description:
      'The number of bits, of 64, in which the perceptual hashes (pHash) of both images differ: at most 10, and 0 if the files are identical.',
  })
  distance!: number;

  @Field(() => Float, {
    description:
      'The correlation between the gradients of both images at 32 x 32 pixels in grey: at least 0.75, and 1 if the files are identical.',
  })
  likeness!: number;

  @Field(() => Boolean, {
    description: 'Whether both images have different labels, so that one of the labels is probably wrong.',
  })
  contradictory!: boolean;
}

@ObjectType({ description: 'A page of the leaks of a dataset.' })
export class LeakConnection extends ConnectionOf(Leak) {}

@ObjectType({ description: 'The accuracy of a run on the images of a part that are not among the training images.' })
export class WithoutLeaks {
  @Field(() => Int, { description: 'The number of images that are left out.' })
  images!: number;

  @Field(() => Int, { description: 'The number of remaining images that the run predicted correctly.' })
  correct!: number;

  @Field(() => Int, { description: 'The number of images that remain.' })
  total!: number;

  @Field(() => Float, { description: 'correct / total, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, { description: 'Lower bound of the 95 % Wilson interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound of the 95 % Wilson interval.' })
  high!: number;
}

@ObjectType({
  description: 'How many of the images that an experiment is evaluated on are also among its training images.',
})
export class Leakage {
  @Field(() => Part, { description: 'The part that the summary is on.' })
  part!: Part;

  @Field(() => Int, { description: 'The number of leaked images: identical + nearDuplicates.' })
  images!: number;

  @Field(() => Int, {
    description: 'The number of images whose file is also among the training images, byte for byte.',
  })
  identical!: number;

  @Field(() => Int, { description: 'The number of images that only look like a training image.' })
  nearDuplicates!: number;

  @Field(() => String, {
    description: "The leakage in plain text, with the best run's accuracy with and without the leaked images.",
  })
  sentence!: string;
}
