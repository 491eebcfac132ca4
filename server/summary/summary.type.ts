import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import { Run } from '../run/run.type.ts';

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
