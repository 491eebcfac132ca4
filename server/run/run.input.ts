import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { RunStatus } from '../generated/prisma/enums.ts';
import { JSONObject } from '../scalars/jsonObject.ts';
import { RunOrder } from './run.order.ts';

registerEnumType(RunOrder, { name: 'RunOrder' });

@InputType()
export class RunFilter {
  @Field(() => String, { nullable: true })
  architecture?: string;

  @Field(() => ID, { nullable: true })
  datasetId?: string;

  @Field(() => ID, { nullable: true })
  experimentId?: string;

  @Field(() => [RunStatus], { nullable: true })
  status?: RunStatus[];
}

/** Seeds are what TensorFlow takes: 32-bit, not negative. */
const GREATEST_SEED = 2 ** 31 - 1;

@InputType()
export class StartRunInput {
  @Field(() => ID)
  experimentId!: string;

  @Field(() => String)
  architecture!: string;

  @Field(() => Int, { nullable: true, defaultValue: 1 })
  @Min(0)
  @Max(GREATEST_SEED)
  seed!: number;

  @Field(() => JSONObject, { nullable: true })
  hyperparameters?: Record<string, unknown> | null;
}
