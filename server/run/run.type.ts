import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { AttemptOutcome, RunStatus } from '../generated/prisma/enums.ts';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

registerEnumType(RunStatus, { name: 'RunStatus' });
registerEnumType(AttemptOutcome, { name: 'AttemptOutcome' });

@ObjectType()
export class Progress {
  @Field(() => Int, { description: 'The present one, from 1; 0 before the first.' })
  epoch!: number;

  @Field(() => Int, { description: 'All that the run is to have.' })
  epochs!: number;

  @Field(() => Int, {
    description: 'How far the phase is, of `steps`: batches while training, images while downloading.',
  })
  step!: number;

  @Field(() => Int)
  steps!: number;

  @Field(() => Float, { nullable: true, description: 'Trained per second since the epoch began.' })
  imagesPerSecond!: number | null;

  @Field(() => Float, { nullable: true, description: 'Until the run is over, as estimated by its trainer.' })
  secondsLeft!: number | null;

  @Field(() => String, {
    description:
      'What it does now, in this order: `downloading images`, `fetching weights` and `computing features` (for a ' +
      'pretrained base), then for each epoch `training` and `evaluating`, at the end `saving`.',
  })
  phase!: string;
}

@ObjectType()
export class Attempt {
  @Field(() => Int)
  number!: number;

  @Field(() => Int, {
    description: 'The last epoch taken over from earlier attempts; 0 when it starts from scratch.',
  })
  afterEpoch!: number;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => AttemptOutcome, { nullable: true, description: 'Null while it runs.' })
  outcome!: AttemptOutcome | null;

  @Field(() => String, { nullable: true })
  failure!: string | null;
}

@ObjectType()
export class Run {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counts all runs of this Quintet from 1.' })
  number!: number;

  @Field(() => String)
  name!: string;

  @Field(() => RunStatus)
  status!: RunStatus;

  @Field(() => JSONObject, { description: 'All of them, defaults included.' })
  hyperparameters!: Record<string, unknown>;

  @Field(() => Int)
  seed!: number;

  @Field(() => Int, { description: 'Claims so far; 0 until a trainer takes it.' })
  attempt!: number;

  @Field(() => Progress, { nullable: true })
  progress!: Progress | null;

  @Field(() => JSONObject, {
    nullable: true,
    description: 'Versions, threads, device, dataset hash: what a repetition needs.',
  })
  environment!: Record<string, unknown> | null;

  @Field(() => Int, { nullable: true })
  parameterCount!: number | null;

  @Field(() => Int, { nullable: true })
  trainableParameterCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The epoch that counts by the experiment's headline rule, from 1.",
  })
  bestEpoch!: number | null;

  @Field(() => Float, { nullable: true, description: 'Validation accuracy at that epoch, 0 to 1.' })
  bestAccuracy!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, and what to do.' })
  failure!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime)
  queuedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | null;
}

@ObjectType()
export class RunConnection extends ConnectionOf(Run) {}
