import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';

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

  @Field(() => Int, { description: "The run's headline epoch." })
  epoch!: number;
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

  @Field(() => [SummaryRow], {
    description: 'One per seed, the lowest first: it stands for the architecture in the comparisons.',
  })
  rows!: SummaryRow[];
}

@ObjectType({ description: 'What one reaches who looks at no image and always names the largest class.' })
export class Chance {
  @Field(() => Part, { description: 'As of the summary.' })
  part!: Part;

  @Field(() => String, { description: 'The largest class of the part; the first of equals.' })
  className!: string;

  @Field(() => Float, { description: 'correct / total, 0 to 1.' })
  accuracy!: number;

  @Field(() => Int, { description: 'Images of the class.' })
  correct!: number;

  @Field(() => Int, { description: 'Images of the part.' })
  total!: number;
}
