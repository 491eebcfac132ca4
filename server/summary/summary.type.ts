import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import { Part } from '../generated/prisma/enums.ts';
import { WithoutLeaks } from '../leak/leak.type.ts';
import { Run } from '../run/run.type.ts';

@ObjectType({
  description: 'At 95 %, by drawing whole groups of images anew: 10,000 draws, their 2.5 and 97.5 % quantiles.',
})
export class GroupInterval {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;
}

@ObjectType({ description: 'Whether images of the part belong together, as frames of one film do.' })
export class Grouping {
  @Field(() => Int, { nullable: true, description: 'How many groups there are; null where it is not known.' })
  groups!: number | null;

  @Field(() => Int, { description: 'Images of the part.' })
  images!: number;

  @Field(() => String, { description: 'What follows from it for intervals and tests, in plain text.' })
  sentence!: string;
}

@ObjectType({ description: 'How one run came out at its headline epoch, on the images that the headline is on.' })
export class SummaryRow {
  @Field(() => Run)
  run!: Run;

  @Field(() => Architecture)
  architecture!: Architecture;

  @Field(() => Part, {
    description:
      'TEST where the dataset has a test part, no run goes on and each that completed was evaluated on it; VALIDATION ' +
      'otherwise. The same for all rows, for chance and for the comparisons.',
  })
  part!: Part;

  @Field(() => Float, {
    description:
      'correct / total, 0 to 1. On VALIDATION it flatters where the epoch was chosen by it; for new images, believe TEST.',
  })
  accuracy!: number;

  @Field(() => Float, { description: 'Lower bound of the 95 % Wilson interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound of the 95 % Wilson interval.' })
  high!: number;

  @Field(() => GroupInterval, {
    nullable: true,
    description:
      'Of the accuracy, where images belong to groups; null where that is not known or no two belong together.',
  })
  byGroups!: GroupInterval | null;

  @Field(() => Int)
  correct!: number;

  @Field(() => Int, { description: 'Images of the part.' })
  total!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean recall of the classes that have images, 0 to 1: what accuracy would be if all were equally large. Null where ' +
      "the run's predictions are not known.",
  })
  balancedAccuracy!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Accuracy at the same epoch on the training images as they are, without augmentation and dropout, 0 to 1; null ' +
      'until it is known, at the end of the run.',
  })
  trainAccuracy!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'trainAccuracy - accuracy: how much better it is on images that it has seen. Null until that is known.',
  })
  gap!: number | null;

  @Field(() => WithoutLeaks, {
    nullable: true,
    description:
      'The same without the images that are among the training images as well. Null where there is none, where they were not ' +
      'looked for, and where it is not known which images the run is right on.',
  })
  withoutLeaks!: WithoutLeaks | null;

  @Field(() => Int, { description: "The run's headline epoch, or the one that the asked rule chooses." })
  epoch!: number;
}

@ObjectType({ description: 'Means over the rows of an architecture; each is null while one of them lacks it.' })
export class SummaryMeans {
  @Field(() => Float, { nullable: true })
  balancedAccuracy!: number | null;

  @Field(() => Float, { nullable: true })
  trainAccuracy!: number | null;

  @Field(() => Float, { nullable: true })
  gap!: number | null;

  @Field(() => Float, { nullable: true })
  trainingSeconds!: number | null;

  @Field(() => Float, { nullable: true })
  imagesPerSecond!: number | null;
}

@ObjectType({
  description:
    'What the seeds of one architecture came to. Runs of it with different hyperparameters stand apart; of several with ' +
    'the same seed the first that completed counts.',
})
export class ArchitectureSummary {
  @Field(() => Architecture)
  architecture!: Architecture;

  @Field(() => String, {
    description: "The architecture's title; where it stands several times, with the hyperparameters that differ.",
  })
  name!: string;

  @Field(() => Float, { description: "Of the rows' accuracies, 0 to 1." })
  mean!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Sample standard deviation of the rows' accuracies (divided by n - 1); null with one seed.",
  })
  standardDeviation!: number | null;

  @Field(() => SummaryMeans)
  means!: SummaryMeans;

  @Field(() => [SummaryRow], { description: 'One per seed, the lowest first.' })
  rows!: SummaryRow[];

  @Field(() => [SummaryRow], {
    description: 'Runs that differ from one of the rows in nothing but their number. They count for nothing.',
  })
  repetitions!: SummaryRow[];

  @Field(() => SummaryRow, {
    description:
      'Stands for the architecture in comparisons and verdict: the lowest seed, unless another run is chosen.',
  })
  standing!: SummaryRow;
}

@ObjectType({ description: 'What one reaches who looks at no image and always names the largest class.' })
export class Chance {
  @Field(() => Part, { description: 'As of the summary.' })
  part!: Part;

  @Field(() => String, { description: 'The largest class of the part; the first of equals.' })
  className!: string;

  @Field(() => Float, { description: 'correct / total, 0 to 1.' })
  accuracy!: number;

  @Field(() => Boolean, {
    description:
      'Whether all classes have about as many images of the part, none less than 98 % of the largest: then balanced accuracy ' +
      'says nothing that accuracy does not.',
  })
  equalClasses!: boolean;

  @Field(() => Int, { description: 'Images of the class.' })
  correct!: number;

  @Field(() => Int, { description: 'Images of the part.' })
  total!: number;
}
