import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { AttemptOutcome, RunStatus } from '../generated/prisma/enums.ts';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

registerEnumType(RunStatus, {
  name: 'RunStatus',
  description: 'The status of a run.',
  valuesConfig: {
    QUEUED: { description: 'The run is waiting for a trainer.' },
    RUNNING: { description: 'A trainer has claimed the run and is training it.' },
    COMPLETED: { description: 'The training ended successfully.' },
    FAILED: { description: 'The training failed. The run can be retried.' },
    CANCELLED: { description: 'Somebody cancelled the run. It can be retried.' },
  },
});
registerEnumType(AttemptOutcome, {
  name: 'AttemptOutcome',
  description: 'How an attempt at training a run ended.',
  valuesConfig: {
    COMPLETED: { description: 'The training ended successfully.' },
    FAILED: { description: 'The trainer reported that the training failed.' },
    CANCELLED: { description: 'The run was cancelled, or its trainer was stopped.' },
    LOST: { description: 'The trainer stopped sending heartbeats and its lease expired.' },
  },
});

@ObjectType({ description: 'How far a running run is, as its trainer last reported.' })
export class Progress {
  @Field(() => Int, { description: 'The current epoch, counted from 1, or 0 before the first epoch.' })
  epoch!: number;

  @Field(() => Int, { description: 'The number of epochs that the run will have.' })
  epochs!: number;

  @Field(() => Int, { description: 'The number of steps that are done in the current phase.' })
  step!: number;

  @Field(() => Int, {
    description: 'The number of steps in the current phase: images while downloading, batches while training.',
  })
  steps!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The number of images trained per second since the epoch began.',
  })
  imagesPerSecond!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The time until the run ends, in seconds, as estimated by its trainer.',
  })
  secondsLeft!: number | null;

  @Field(() => String, {
    description:
      'The current phase: first `downloading images`, for a pretrained network also `fetching weights` and `computing ' +
      'features`, then `training` and `evaluating` in each epoch, and finally `saving`.',
  })
  phase!: string;
}

@ObjectType({ description: 'An attempt at training a run. It begins when a trainer claims the run.' })
export class Attempt {
  @Field(() => Int, { description: 'The number of the attempt, counted from 1.' })
  number!: number;

  @Field(() => Int, {
    description:
      'The last epoch that was taken over from earlier attempts. It is 0, because every attempt starts from scratch.',
  })
  afterEpoch!: number;

  @Field(() => DateTime, { description: 'When a trainer claimed the run.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the attempt ended. Null while it is running.' })
  endedAt!: Date | null;

  @Field(() => AttemptOutcome, { nullable: true, description: 'How the attempt ended. Null while it is running.' })
  outcome!: AttemptOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the attempt ended before the training was complete. Null if there is no reason to report.',
  })
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

@ObjectType({ description: 'One training of an architecture, with its hyperparameters and its seed.' })
export class Run {
  @Field(() => ID, { description: 'The id of the run.' })
  id!: string;

  @Field(() => Int, { description: 'The number of the run. The runs of an installation are numbered from 1.' })
  number!: number;

  @Field(() => String, {
    description: "The name of the run: the architecture's title and the seed, unless somebody renamed it.",
  })
  name!: string;

  @Field(() => [String], { description: 'The tags that people gave the run to find it by.' })
  tags!: string[];

  @Field(() => String, {
    description: 'The notes that people wrote about the run, as plain text. Empty if there are none.',
  })
  notes!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the run was deleted. Null if it is not deleted. Deleted runs are left out of lists, the queue, summaries and ' +
      'comparisons.',
  })
  deletedAt!: Date | null;

  @Field(() => RunStatus, { description: 'The status of the run.' })
  status!: RunStatus;

  @Field(() => JSONObject, { description: 'All hyperparameters by name, including defaults.' })
  hyperparameters!: Record<string, unknown>;

  @Field(() => Int, { description: 'The seed from which all randomness of the training derives.' })
  seed!: number;

  @Field(() => Int, { description: 'The number of attempts so far, which is 0 until a trainer claims the run.' })
  attempt!: number;

  @Field(() => Progress, { nullable: true, description: 'How far the run is. Null until its trainer reports it.' })
  progress!: Progress | null;

  @Field(() => JSONObject, {
    nullable: true,
    description: 'What is needed to repeat the training: versions, threads, device and the hash of the dataset.',
  })
  environment!: Record<string, unknown> | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of parameters of the network, as its trainer counted them. Null until the trainer reports it.',
  })
  parameterCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of parameters that training changes. Null until the trainer reports it.',
  })
  trainableParameterCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The best epoch by the experiment's headline, counted from 1. The run's accuracy, confusion matrix and predictions are those " +
      'of this epoch. Null until an epoch is reported.',
  })
  bestEpoch!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The validation accuracy at the best epoch, 0 to 1. Null until the run has a best epoch.',
  })
  bestAccuracy!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the run failed and what to do about it. Null unless it failed.',
  })
  failure!: string | null;

  @Field(() => DateTime, { description: 'When a person or a program started the run, which put it into the queue.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    description: 'When the run was last put into the queue, which decides its place. A retry puts it at the end.',
  })
  queuedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a trainer last claimed the run. Null until one does.' })
  startedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the run completed, failed or was cancelled. Null before that.',
  })
  finishedAt!: Date | null;
}

@ObjectType({ description: 'A page of runs.' })
export class RunConnection extends ConnectionOf(Run) {}
