import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Headline } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';
import { DateTime } from '../scalars/dateTime.ts';

registerEnumType(Headline, { name: 'Headline' });

@ObjectType({ description: 'Runs on one dataset under one protocol, meant to be compared.' })
export class Experiment {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Headline)
  headline!: Headline;

  @Field(() => DateTime)
  createdAt!: Date;
}

@ObjectType()
export class ExperimentConnection extends ConnectionOf(Experiment) {}

@ObjectType()
export class SummaryRow {
  @Field(() => Run)
  run!: Run;

  @Field(() => Architecture)
  architecture!: Architecture;

  @Field(() => Float, {
    description: 'Validation accuracy at the headline epoch, 0 to 1.',
  })
  accuracy!: number;

  @Field(() => Float, { description: 'Lower bound of the 95 % Wilson interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound of the 95 % Wilson interval.' })
  high!: number;

  @Field(() => Int)
  correct!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: "The run's headline epoch." })
  epoch!: number;
}
