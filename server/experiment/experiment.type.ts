import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Headline } from '../generated/prisma/enums.ts';
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
