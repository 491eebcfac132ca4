import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

@ObjectType()
export class Trainer {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What it trains on: processor or GPU.' })
  device!: string;

  @Field(() => Int)
  threads!: number;

  @Field(() => JSONObject, { description: 'Versions of what computes: node, tensorflow, tfjs, quintet.' })
  versions!: Record<string, unknown>;

  @Field(() => DateTime)
  registeredAt!: Date;

  @Field(() => DateTime)
  lastSeenAt!: Date;
}

@ObjectType()
export class Registration {
  @Field(() => Trainer)
  trainer!: Trainer;

  @Field(() => Float)
  leaseSeconds!: number;

  @Field(() => Float)
  heartbeatSeconds!: number;
}

@ObjectType()
export class Heartbeat {
  @Field(() => Boolean, { description: 'False once the run was cancelled or taken over: stop at once.' })
  holdsClaim!: boolean;
}
