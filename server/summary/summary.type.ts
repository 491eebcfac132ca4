import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import { Part } from '../generated/prisma/enums.ts';
import { WithoutLeaks } from '../leak/leak.type.ts';
import { Run } from '../run/run.type.ts';

@ObjectType({
  description:
    'A 95 % confidence interval from a bootstrap over whole groups of images: the 2.5 % and 97.5 % quantiles of 10,000 resamples.',
})
export class GroupInterval {
  @Field(() => Float, { description: 'Lower bound of the interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound of the interval.' })
  high!: number;
}

@ObjectType({ description: 'Whether images of a part belong together, such as frames of one film.' })
export class Grouping {
  @Field(() => Int, { nullable: true, description: 'The number of groups; null if groups are not known.' })
  groups!: number | null;

  @Field(() => Int, { description: 'The number of images in the part.' })
  images!: number;

  @Field(() => String, { description: 'Says in plain text what the grouping means for intervals and tests.' })
  sentence!: string;
}

@ObjectType({ description: 'The result of one run at its best epoch.' })
export class SummaryRow {
  @Field(() => Run, { description: 'The run that the numbers are from.' })
  run!: Run;

  @Field(() => Architecture, { description: 'The architecture that the run was trained with.' })
  architecture!: Architecture;

  @Field(() => Part, {
    description:
      'TEST if the dataset has a test part, no run is queued or running, and every completed run was evaluated on it; ' +
      'VALIDATION otherwise. All rows, chance and the comparisons are on the same part.',
  })
  part!: Part;

  @Field(() => Float, {
    description:
      'correct / total, 0 to 1. On VALIDATION it is optimistic if it was used to choose the best epoch; TEST is unbiased.',
  })
  accuracy!: number;

  @Field(() => Float, { description: 'Lower bound of the 95 % Wilson interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound of the 95 % Wilson interval.' })
  high!: number;

  @Field(() => GroupInterval, {
    nullable: true,
    description:
      'The interval of the accuracy that accounts for groups of images; null if groups are not known or no group has two images.',
  })
  byGroups!: GroupInterval | null;

  @Field(() => Int, { description: 'The number of images that the run predicted correctly.' })
  correct!: number;

  @Field(() => Int, { description: 'The number of images in the part.' })
  total!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean recall over all classes that have images, 0 to 1: the accuracy if all classes were equally large. Null if ' +
      "the run's predictions are not known.",
  })
  balancedAccuracy!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The accuracy at the same epoch on the training images without augmentation and dropout, 0 to 1. It is measured at the ' +
      'end of the run and null until then.',
  })
  trainAccuracy!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'trainAccuracy - accuracy: how much better the run does on images that it was trained on. Null until both are known.',
  })
  gap!: number | null;

  @Field(() => WithoutLeaks, {
    nullable: true,
    description:
      'The accuracy without the images that are also among the training images. Null if there are none, if the dataset was ' +
      "not searched for them, or if the run's predictions are not known.",
  })
  withoutLeaks!: WithoutLeaks | null;

  @Field(() => Int, { description: "The run's best epoch by the requested headline, or else by the experiment's own." })
  epoch!: number;
}

@ObjectType({
  description: 'Means over the runs of an architecture. A mean is null as long as any run lacks the number.',
})
export class SummaryMeans {
  @Field(() => Float, { nullable: true, description: 'The mean balanced accuracy, 0 to 1.' })
  balancedAccuracy!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean accuracy on the training images without augmentation and dropout, 0 to 1.',
  })
  trainAccuracy!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean of trainAccuracy - accuracy.' })
  gap!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean training time in seconds.' })
  trainingSeconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean number of training images per second.' })
  imagesPerSecond!: number | null;
}

@ObjectType({
  description:
    'The results of one architecture over its seeds. Runs with different hyperparameters are summarized separately. If ' +
    'several runs share a seed, only the first that completed counts.',
})
export class ArchitectureSummary {
  @Field(() => Architecture, { description: 'The architecture that the runs were trained with.' })
  architecture!: Architecture;

  @Field(() => String, {
    description:
      "The architecture's title. If the experiment has it several times, what differs is added: the hyperparameters, or the layers if a trainer changed them between two runs.",
  })
  name!: string;

  @Field(() => Float, { description: 'The mean accuracy over the seeds, 0 to 1.' })
  mean!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The sample standard deviation (n - 1) of the accuracies; null with one seed.',
  })
  standardDeviation!: number | null;

  @Field(() => SummaryMeans, { description: "The means of the runs' other numbers." })
  means!: SummaryMeans;

  @Field(() => [SummaryRow], { description: 'One row for each seed, in ascending order.' })
  rows!: SummaryRow[];

  @Field(() => [SummaryRow], {
    description: 'Runs with the same hyperparameters and seed as one of `rows`. They do not count.',
  })
  repetitions!: SummaryRow[];

  @Field(() => SummaryRow, {
    description:
      'The row that represents the architecture in comparisons and verdict: the lowest seed unless a run is chosen.',
  })
  standing!: SummaryRow;
}

@ObjectType({ description: 'The accuracy of always guessing the largest class of a part.' })
export class Chance {
  @Field(() => Part, { description: 'The part that the summary is on.' })
  part!: Part;

  @Field(() => String, { description: 'The largest class of the part. Ties go to the class that comes first.' })
  className!: string;

  @Field(() => Float, { description: 'The share of the largest class: correct / total, 0 to 1.' })
  accuracy!: number;

  @Field(() => Boolean, {
    description:
      'Whether all classes have about the same number of images in the part, none less than 98 % of the largest. Balanced ' +
      'accuracy is then about the same as accuracy.',
  })
  equalClasses!: boolean;

  @Field(() => Int, { description: 'The number of images in the largest class.' })
  correct!: number;

  @Field(() => Int, { description: 'The number of images in the part.' })
  total!: number;
}
