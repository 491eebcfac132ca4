import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

@ObjectType({ description: 'A process that claims queued runs and trains them.' })
export class Trainer {
  @Field(() => ID, { description: 'The id of the trainer. Each start of the process has a new one.' })
  id!: string;

  @Field(() => String, { description: 'A name by which people recognize the trainer.' })
  name!: string;

  @Field(() => String, { description: 'The processor or GPU that the trainer uses.' })
  device!: string;

  @Field(() => Int, { description: 'The number of processor threads that the trainer uses.' })
  threads!: number;

  @Field(() => JSONObject, {
    description: 'The versions of the software that the trainer uses, by name: node, tensorflow, tfjs and quintet.',
  })
  versions!: Record<string, unknown>;

  @Field(() => DateTime, { description: 'When the trainer started and registered.' })
  registeredAt!: Date;

  @Field(() => DateTime, { description: 'When the server last heard from the trainer.' })
  lastSeenAt!: Date;
}

@ObjectType({ description: 'The answer to a trainer that registers.' })
export class Registration {
  @Field(() => Trainer, { description: 'The trainer as it was registered.' })
  trainer!: Trainer;

  @Field(() => Float, {
    description: 'How long a claim lasts without a heartbeat, in seconds. After that the run goes to the next trainer.',
  })
  leaseSeconds!: number;

  @Field(() => Float, { description: 'The time between two heartbeats that the trainer should keep, in seconds.' })
  heartbeatSeconds!: number;
}

@ObjectType({ description: 'The answer to a heartbeat.' })
export class Heartbeat {
  @Field(() => Boolean, {
    description:
      'Whether the trainer still holds its claim. If false, the run was cancelled, has ended or was taken over: stop training it. ' +
      'It is also false if no claim was sent.',
  })
  holdsClaim!: boolean;
}
