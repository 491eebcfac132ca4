import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';

@ObjectType({
  description:
    'Two runs on the same images, each at its headline epoch. It says of these two trained models whether one ' +
    'is better on images like these.',
})
export class Comparison {
  @Field(() => Run, { description: 'Of the architecture that is better on average, or older among equals.' })
  a!: Run;

  @Field(() => Run)
  b!: Run;

  @Field(() => Part, { description: 'As of the summary.' })
  part!: Part;

  @Field(() => Int, {
    description:
      'Images that both were asked about: all of the part, for the dataset of an experiment never changes and a run that ' +
      'has predictions of a part has them of all its images.',
  })
  total!: number;

  @Field(() => Int)
  bothRight!: number;

  @Field(() => Int)
  onlyARight!: number;

  @Field(() => Int)
  onlyBRight!: number;

  @Field(() => Int)
  neitherRight!: number;

  @Field(() => Float, {
    description:
      'Of the exact McNemar test: were both equally good, how probable it is that onlyARight and onlyBRight come out at least this far apart. 1 where there is no such image.',
  })
  pValue!: number;

  @Field(() => Float, {
    description: "Adjusted by Holm's method for the number of the experiment's pairs.",
  })
  pValueAdjusted!: number;

  @Field(() => Boolean, {
    description:
      'Whether pValueAdjusted is below 0.05: then the difference is shown, with a chance of at most 5 % that any of the ' +
      'pairs of equally good runs is called different. Where it is not shown the two are not shown to be equal either.',
  })
  shown!: boolean;
}
