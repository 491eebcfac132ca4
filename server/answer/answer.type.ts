import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Image } from '../dataset/dataset.type.ts';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';
import { OutcomeKind } from './outcomes.ts';

registerEnumType(OutcomeKind, {
  name: 'OutcomeKind',
  description: 'Which runs of an answer sheet predicted an image correctly.',
  valuesConfig: {
    ALL_RIGHT: { description: 'Every run is right.' },
    ALL_WRONG: { description: 'No run is right.' },
    SPLIT: { description: 'Some runs are right, but not all.' },
    ONLY_RIGHT: { description: 'Exactly one run is right.' },
    ONLY_WRONG: { description: 'Exactly one run is wrong.' },
  },
});

@ObjectType({ description: 'A run of an answer sheet.' })
export class AnsweringRun {
  @Field(() => Run, { description: 'The run that made the predictions.' })
  run!: Run;

  @Field(() => Int, { description: "The run's best epoch, which its predictions are from." })
  epoch!: number;
}

@ObjectType({ description: 'The prediction of one run for one image, at its best epoch.' })
export class Answer {
  @Field(() => AnsweringRun, { description: 'The run that made the prediction.' })
  by!: AnsweringRun;

  @Field(() => String, { description: 'The most probable class. Ties go to the class that comes first.' })
  predictedClass!: string;

  @Field(() => Boolean, { description: 'Whether the predicted class is the label.' })
  correct!: boolean;

  @Field(() => Float, { description: 'The probability of the predicted class, 0 to 1.' })
  confidence!: number;

  @Field(() => Float, { description: 'The probability of the label, 0 to 1.' })
  labelProbability!: number;

  @Field(() => [Float], { description: "The probabilities of all classes, in the dataset's order. They sum to 1." })
  probabilities!: number[];
}

@ObjectType({ description: 'An image with the prediction of each run.' })
export class AnsweredImage {
  @Field(() => Image, { description: 'The image that the runs predicted.' })
  image!: Image;

  @Field(() => [Answer], { description: 'The predictions, in the order of the runs of the answer sheet.' })
  answers!: Answer[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean probability of the label, 0 to 1, over the runs that are significantly better than chance, or over all runs if ' +
      "none is. It is cleanlab's self-confidence of averaged probabilities. Null for training images, whose labels the " +
      'networks have learnt.',
  })
  labelQuality!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the label is probably wrong by confident learning, with probabilities averaged over the runs that are ' +
      'significantly better than chance. Two conditions must be met: a class other than the label is the most probable, and ' +
      'some class other than the label reaches its own mean probability over the images labelled with it. ' +
      "See Northcutt, Jiang and Chuang, JAIR 70 (2021), and cleanlab's find_label_issues with filter_by confident_learning. " +
      'Null if `whyNoLabelSuspected` gives a reason.',
  })
  labelSuspected!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The class with the highest mean probability over the runs that labelQuality uses. Null if labelQuality is null.',
  })
  likelyClass!: string | null;
}

@ObjectType({ description: 'A page of the images of an answer sheet.' })
export class AnsweredImageConnection extends ConnectionOf(AnsweredImage) {}

@ObjectType({ description: 'The number of images with one outcome.' })
export class OutcomeCount {
  @Field(() => OutcomeKind, { description: 'Which runs are right.' })
  kind!: OutcomeKind;

  @Field(() => AnsweringRun, {
    nullable: true,
    description: 'The single run that is right (ONLY_RIGHT) or wrong (ONLY_WRONG); null for other kinds.',
  })
  run!: AnsweringRun | null;

  @Field(() => Int, { description: 'The number of images.' })
  count!: number;
}

@ObjectType({ description: 'An image and its position in a list.' })
export class PlacedImage {
  @Field(() => AnsweredImage, { description: 'The requested image.' })
  image!: AnsweredImage;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the image in the list, from 1; null if the list does not contain it.',
  })
  number!: number | null;

  @Field(() => Int, { description: 'The number of images in the list.' })
  total!: number;

  @Field(() => AnsweredImage, { nullable: true, description: 'The previous image in the list; null if there is none.' })
  previous!: AnsweredImage | null;

  @Field(() => AnsweredImage, { nullable: true, description: 'The next image in the list; null if there is none.' })
  next!: AnsweredImage | null;
}

@ObjectType({ description: 'The predictions of several runs of one experiment for the same images.' })
export class AnswerSheet {
  @Field(() => Part, { description: 'The part that the images belong to.' })
  part!: Part;

  @Field(() => [String], { description: 'The classes of the dataset, in the order of `probabilities`.' })
  classes!: string[];

  @Field(() => [AnsweringRun], {
    description: 'The runs that have predictions of the part: best first, or in the requested order.',
  })
  runs!: AnsweringRun[];

  @Field(() => Int, { description: 'The number of images in the part; 0 while no run has predictions of it.' })
  total!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'A sentence on why labels cannot be reviewed: no run has predictions, no run is significantly better than chance (the ' +
      '95 % interval of each accuracy reaches down to the share of the largest class), or the networks were trained on these ' +
      'images. Null if labels can be reviewed.',
  })
  whyNoLabelSuspected!: string | null;
}
