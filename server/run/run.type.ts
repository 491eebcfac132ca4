import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { AttemptOutcome, RunStatus } from '../generated/prisma/enums.ts';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

registerEnumType(RunStatus, {
  name: 'RunStatus',
  description: 'QUEUED and RUNNING may become any other; FAILED and CANCELLED may be QUEUED again.',
});
registerEnumType(AttemptOutcome, {
  name: 'AttemptOutcome',
  description: 'LOST: its trainer stopped answering, and the lease ran out.',
});

@ObjectType({ description: 'Where a running run is, as its trainer last said.' })
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

@ObjectType({ description: 'One claim of a run by a trainer.' })
export class Attempt {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => Int, {
    description: 'The last epoch taken over from earlier attempts; 0 when it starts from scratch.',
  })
  afterEpoch!: number;

  @Field(() => DateTime, { description: 'When a trainer claimed the run.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => AttemptOutcome, { nullable: true, description: 'Null while it runs.' })
  outcome!: AttemptOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why it ended without completing.' })
  failure!: string | null;
}

@ObjectType({ description: 'A line that the training of a run printed or logged.' })
export class LogLine {
  @Field(() => Int, {
    description: 'The number of the line among the lines of its attempt. Later lines have greater numbers.',
  })
  number!: number;

  @Field(() => DateTime, { description: 'When the training wrote the line, by the clock of its trainer.' })
  at!: Date;

  @Field(() => String, { description: 'The text of the line, without the time and without a line break at its end.' })
  text!: string;
}

@ObjectType({ description: 'One training of one architecture.' })
export class Run {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counts all runs of this Quintet from 1.' })
  number!: number;

  @Field(() => String, { description: "The architecture's title and the seed, unless somebody renamed it." })
  name!: string;

  @Field(() => [String], { description: "People's own words to find it by." })
  tags!: string[];

  @Field(() => String, { description: 'What somebody wrote about it, as plain text; empty unless somebody did.' })
  notes!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was deleted; null unless it was. A deleted run is left out of lists, the queue, summaries and comparisons.',
  })
  deletedAt!: Date | null;

  @Field(() => RunStatus)
  status!: RunStatus;

  @Field(() => JSONObject, { description: 'All of them, defaults included.' })
  hyperparameters!: Record<string, unknown>;

  @Field(() => Int, { description: 'All randomness of the training derives from it.' })
  seed!: number;

  @Field(() => Int, { description: 'Claims so far; 0 until a trainer takes it.' })
  attempt!: number;

  @Field(() => Progress, { nullable: true, description: 'Null until its trainer has told.' })
  progress!: Progress | null;

  @Field(() => JSONObject, {
    nullable: true,
    description: 'Versions, threads, device, dataset hash: what a repetition needs.',
  })
  environment!: Record<string, unknown> | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Numbers in its weights, as its trainer counted them; null until then.',
  })
  parameterCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Those of them that training changes.' })
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

  @Field(() => DateTime, { description: 'When it was started by a person or a program.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'Its place in the queue; a retry goes to the end.' })
  queuedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a trainer claimed it, the last time.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it completed, failed or was cancelled.' })
  finishedAt!: Date | null;
}

@ObjectType()
export class RunConnection extends ConnectionOf(Run) {}
