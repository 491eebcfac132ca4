import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Part } from '../generated/prisma/enums.ts';

@ObjectType({
  description:
    'Scores of one class. TP, FP and FN are the numbers of true positives, false positives and false negatives.',
})
export class ClassScore {
  @Field(() => String, { description: 'The name of the class.' })
  name!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The precision, TP / (TP + FP), 0 to 1. Null if the class was never predicted (scikit-learn gives 0).',
  })
  precision!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The recall, TP / (TP + FN), 0 to 1. Null if there is no image of the class.',
  })
  recall!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The F1 score, 2 TP / (2 TP + FP + FN), 0 to 1: the harmonic mean of precision and recall. Null if both are null.',
  })
  f1!: number | null;

  @Field(() => Int, { description: 'The number of images of the class, TP + FN.' })
  support!: number;
}

@ObjectType({
  description: 'The confusion matrix of the validation images after one epoch. It is recorded for every epoch.',
})
export class ConfusionMatrix {
  @Field(() => Int, { description: 'The epoch, counted from 1.' })
  epoch!: number;

  @Field(() => [String], { description: "The names of the dataset's classes, in the order of rows and columns." })
  classes!: string[];

  @Field(() => [[Int]], {
    description:
      'The number of images by true class (row) and predicted class (column), which is the most probable class.',
  })
  counts!: number[][];

  @Field(() => Float, { description: 'The share of images on the diagonal, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, { description: 'The mean recall of the classes that have images, 0 to 1.' })
  balancedAccuracy!: number;

  @Field(() => [ClassScore], { description: 'The scores of each class, in the order of `classes`.' })
  scores!: ClassScore[];
}

@ObjectType({ description: 'The accuracy of a run on the images of one part, without augmentation and dropout.' })
export class PartAccuracy {
  @Field(() => Int, { description: "The run's best epoch, counted from 1." })
  epoch!: number;

  @Field(() => Part, { description: 'The part of the dataset that was classified.' })
  part!: Part;

  @Field(() => Int, { description: 'The number of images that were classified correctly.' })
  correct!: number;

  @Field(() => Int, { description: 'The number of images in the part.' })
  total!: number;

  @Field(() => Float, { description: 'The accuracy, `correct / total`, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, {
    description:
      'The mean recall of the classes that have images, 0 to 1. The accuracy would have this value if all classes were equally large.',
  })
  balancedAccuracy!: number;

  @Field(() => Float, { description: 'The lower bound of the 95 % Wilson interval of the accuracy.' })
  low!: number;

  @Field(() => Float, { description: 'The upper bound of the 95 % Wilson interval of the accuracy.' })
  high!: number;
}

@ObjectType({
  description:
    'The images whose confidence, which is the probability of their predicted class, is above `from` and at most `to`.',
})
export class CalibrationBin {
  @Field(() => Float, { description: 'The lower bound of confidence, which the bin excludes.' })
  from!: number;

  @Field(() => Float, { description: 'The upper bound of confidence, which the bin includes.' })
  to!: number;

  @Field(() => Int, { description: 'The number of images in the bin.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of the images in the bin that were classified correctly, 0 to 1. Null if the bin is empty.',
  })
  accuracy!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean confidence of the images in the bin, 0 to 1. Null if the bin is empty.',
  })
  confidence!: number | null;
}

@ObjectType({ description: 'How well the confidence of a run matches its accuracy (Guo et al., ICML 2017).' })
export class Calibration {
  @Field(() => Int, { description: "The run's best epoch, counted from 1." })
  epoch!: number;

  @Field(() => Float, {
    description:
      'The expected calibration error, 0 to 1: the mean |accuracy - confidence| over the bins, weighted by their numbers of images.',
  })
  expectedCalibrationError!: number;

  @Field(() => [CalibrationBin], { description: 'The 15 bins of equal width, by confidence.' })
  bins!: CalibrationBin[];
}

@ObjectType({ description: 'The 95 % Wilson interval of a share.' })
export class ShareInterval {
  @Field(() => Float, { description: 'The lower bound of the interval, 0 to 1.' })
  low!: number;

  @Field(() => Float, { description: 'The upper bound of the interval, 0 to 1.' })
  high!: number;
}
