import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Image } from '../dataset/dataset.type.ts';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';
import { OutcomeKind } from './outcomes.ts';

registerEnumType(OutcomeKind, {
  name: 'OutcomeKind',
  description: 'Who got an image right, of the runs that answer.',
  valuesConfig: {
    ALL_RIGHT: { description: 'Every run.' },
    ALL_WRONG: { description: 'No run.' },
    SPLIT: { description: 'Some, not all.' },
    ONLY_RIGHT: { description: 'One run, and no other.' },
    ONLY_WRONG: { description: 'All but one run.' },
  },
});

@ObjectType({ description: 'A run that answers.' })
export class AnsweringRun {
  @Field(() => Run)
  run!: Run;

  @Field(() => Int, { description: "The run's headline epoch, at which it answers." })
  epoch!: number;
}

@ObjectType({ description: 'What one run says of one image, at its headline epoch.' })
export class Answer {
  @Field(() => AnsweringRun)
  by!: AnsweringRun;

  @Field(() => String, { description: 'Its most probable class; the first of equals.' })
  predictedClass!: string;

  @Field(() => Boolean, { description: 'Whether that is the label.' })
  correct!: boolean;

  @Field(() => Float, { description: 'The probability of the predicted class, 0 to 1.' })
  confidence!: number;

  @Field(() => Float, { description: 'The probability of the label, 0 to 1.' })
  labelProbability!: number;

  @Field(() => [Float], { description: "Of all classes, in the dataset's order; they sum to 1." })
  probabilities!: number[];
}

@ObjectType({ description: 'An image beside what each run says of it.' })
export class AnsweredImage {
  @Field(() => Image)
  image!: Image;

  @Field(() => [Answer], { description: "In the order of the sheet's runs." })
  answers!: Answer[];

  @Field(() => Float, {
    nullable: true,
    description:
      'How well the label fits what the runs say that are shown to be better than chance, or where none is all runs, 0 to 1: ' +
      "the mean over them of the probability of the label, which is cleanlab's self-confidence of averaged probabilities. Null of training images, whose labels the networks learnt.",
  })
  labelQuality!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the label is probably wrong, by confident learning: on average over the runs that are shown to be better than chance another ' +
      'class is the most probable, and a class other than the label is at least as probable as on average for images labelled with that (Northcutt, Jiang and Chuang, ' +
      "JAIR 70, 2021; cleanlab's find_label_issues with filter_by confident_learning). Null where `whyNoLabelSuspected` says why.",
  })
  labelSuspected!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The class that is most probable on average over the same runs. Null like labelQuality.',
  })
  likelyClass!: string | null;
}

@ObjectType()
export class AnsweredImageConnection extends ConnectionOf(AnsweredImage) {}

@ObjectType({ description: 'How many images came out in one way.' })
export class OutcomeCount {
  @Field(() => OutcomeKind)
  kind!: OutcomeKind;

  @Field(() => AnsweringRun, { nullable: true, description: 'The one of ONLY_RIGHT and ONLY_WRONG; else null.' })
  run!: AnsweringRun | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'One image and where it stands in a list.' })
export class PlacedImage {
  @Field(() => AnsweredImage)
  image!: AnsweredImage;

  @Field(() => Int, { nullable: true, description: 'Its number in the list, from 1; null where it is not in it.' })
  number!: number | null;

  @Field(() => Int, { description: 'Images in the list.' })
  total!: number;

  @Field(() => AnsweredImage, { nullable: true, description: 'Null of the first.' })
  previous!: AnsweredImage | null;

  @Field(() => AnsweredImage, { nullable: true, description: 'Null of the last.' })
  next!: AnsweredImage | null;
}

@ObjectType({ description: 'What runs of one experiment say of the same images.' })
export class AnswerSheet {
  @Field(() => Part, { description: 'The part that the images are of.' })
  part!: Part;

  @Field(() => [String], { description: "The dataset's classes, in the order of probabilities." })
  classes!: string[];

  @Field(() => [AnsweringRun], { description: 'Those that have predictions of the part, best first unless named.' })
  runs!: AnsweringRun[];

  @Field(() => Int, { description: 'Images of the part; 0 while no run has predictions of it.' })
  total!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why no label is called probably wrong, in a sentence: no run answers, none is shown to be better than chance (the ' +
      '95 % interval of its accuracy holds or lies below the share of the largest class), or the networks trained on the ' +
      'images. Null where labels can be suspected.',
  })
  whyNoLabelSuspected!: string | null;
}
