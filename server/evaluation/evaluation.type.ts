import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Part } from '../generated/prisma/enums.ts';

@ObjectType({ description: 'How well one class was told from the others. TP, FP and FN count its images.' })
export class ClassScore {
  @Field(() => String)
  name!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'TP / (TP + FP), 0 to 1; null where the class was never predicted (scikit-learn writes 0 there).',
  })
  precision!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'TP / (TP + FN), 0 to 1; null where there is no image of the class.',
  })
  recall!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall; null where both are.',
  })
  f1!: number | null;

  @Field(() => Int, { description: 'Images of the class: TP + FN.' })
  support!: number;
}

@ObjectType({ description: 'How the validation images came out after one epoch. Recorded for every epoch.' })
export class ConfusionMatrix {
  @Field(() => Int, { description: 'From 1.' })
  epoch!: number;

  @Field(() => [String], { description: "The dataset's classes, in the order of rows and columns." })
  classes!: string[];

  @Field(() => [[Int]], { description: 'Images: rows by true class, columns by predicted class (most probable).' })
  counts!: number[][];

  @Field(() => Float, { description: 'The diagonal over all images, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, { description: 'Mean recall of the classes that have images, 0 to 1.' })
  balancedAccuracy!: number;

  @Field(() => [ClassScore], { description: 'One for each class, in their order.' })
  scores!: ClassScore[];
}

@ObjectType({ description: 'Accuracy on the images of one part, as they are: no augmentation, no dropout.' })
export class PartAccuracy {
  @Field(() => Int, { description: "The run's headline epoch." })
  epoch!: number;

  @Field(() => Part)
  part!: Part;

  @Field(() => Int)
  correct!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Float, { description: 'correct / total, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, {
    description:
      'Mean recall of the classes that have images, 0 to 1: what accuracy would be if all were equally large.',
  })
  balancedAccuracy!: number;

  @Field(() => Float, { description: 'Lower bound of the 95 % Wilson interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound of the 95 % Wilson interval.' })
  high!: number;
}

@ObjectType({ description: 'Images whose confidence, the probability of the predicted class, lies in (from, to].' })
export class CalibrationBin {
  @Field(() => Float)
  from!: number;

  @Field(() => Float)
  to!: number;

  @Field(() => Int)
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Share of them that is right; null in an empty bin.' })
  accuracy!: number | null;

  @Field(() => Float, { nullable: true, description: 'Their mean confidence; null in an empty bin.' })
  confidence!: number | null;
}

@ObjectType({ description: 'Whether a run is right as often as it says (Guo et al., ICML 2017).' })
export class Calibration {
  @Field(() => Int, { description: "The run's headline epoch." })
  epoch!: number;

  @Field(() => Float, {
    description:
      'Expected calibration error, 0 to 1: mean |accuracy - confidence| over the bins, weighted by their images.',
  })
  expectedCalibrationError!: number;

  @Field(() => [CalibrationBin], { description: '15 of equal width.' })
  bins!: CalibrationBin[];
}

@ObjectType({ description: 'A 95 % Wilson interval of a share.' })
export class ShareInterval {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;
}
