import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Part } from '../generated/prisma/enums.ts';
import { Byte } from '../scalars/byte.ts';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';
import { MetricValue } from '../scalars/metricValue.ts';

/** Keys are names or paths, such as `val_loss` or `gpu/0/memory`. */
const LONGEST_KEY = 200;

/** The largest integer of the database. */
const GREATEST_STEP = 2 ** 31 - 1;

/** The limit for the metrics of one epoch, which is far above what a training reports. */
const MOST_METRICS = 1_000;

@InputType({
  description:
    "The trainer's claim on a run, on whose behalf something is written. A claim that is no longer held is refused with CLAIM_LOST.",
})
export class ClaimInput {
  @Field(() => ID, { description: 'The id or number of the claimed run.' })
  runId!: string;

  @Field(() => Int, { description: 'The number of the attempt that the trainer has claimed.' })
  attempt!: number;

  @Field(() => ID, { description: 'The id of the trainer that holds the claim.' })
  trainerId!: string;
}

@InputType({ description: 'The value of one metric for an epoch.' })
export class MetricInput {
  @Field(() => String, { description: `The name of the metric, such as \`val_loss\`: 1 to ${LONGEST_KEY} characters.` })
  @MinLength(1)
  @MaxLength(LONGEST_KEY)
  key!: string;

  @Field(() => MetricValue, { description: 'The value of the metric.' })
  value!: number;
}

@InputType({ description: 'One point of a metric.' })
export class MetricPointInput {
  @Field(() => String, {
    description: `The name of the metric, such as \`gpu/0/memory\`: 1 to ${LONGEST_KEY} characters.`,
  })
  @MinLength(1)
  @MaxLength(LONGEST_KEY)
  key!: string;

  @Field(() => Int, { description: 'The step of the point, at least 0.' })
  @Min(0)
  step!: number;

  @Field(() => MetricValue, { description: 'The value of the metric at this step.' })
  value!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the value was measured. Omit it to use the time at which the server stores the point.',
  })
  at?: Date | null;
}

@InputType({ description: "A run's predictions for all images of one part of the dataset." })
export class PredictionsInput {
  @Field(() => Part, { description: 'The part of the dataset whose images were classified.' })
  part!: Part;

  @Field(() => Byte, {
    description:
      'The class probabilities as float32 little-endian: for each image of the part, by position, one value per class.',
  })
  probabilities!: Uint8Array<ArrayBuffer>;
}

@InputType({ description: 'The results of one epoch.' })
export class EpochInput {
  @Field(() => Int, { description: 'The epoch, counted from 1.' })
  @Min(1)
  @Max(GREATEST_STEP)
  epoch!: number;

  @Field(() => [MetricInput], { description: 'The metrics of the epoch.' })
  @ArrayMaxSize(MOST_METRICS)
  @ValidateNested()
  metrics!: MetricInput[];

  @Field(() => [PredictionsInput], { nullable: true, description: 'The predictions after the epoch, by part.' })
  predictions?: PredictionsInput[] | null;
}

@InputType({ description: 'How far a running run is.' })
export class ProgressInput {
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
  imagesPerSecond?: number | null;

  @Field(() => Float, { nullable: true, description: 'The estimated time until the run ends, in seconds.' })
  secondsLeft?: number | null;

  @Field(() => String, {
    description:
      'The current phase: `downloading images`, `fetching weights`, `computing features`, `training`, `evaluating` or `saving`.',
  })
  @MaxLength(100)
  phase!: string;
}

@InputType({ description: 'The facts that a trainer determines when it starts a run.' })
export class DescribeRunInput {
  @Field(() => JSONObject, {
    description: 'What is needed to repeat the training: versions, threads, device and the hash of the dataset.',
  })
  environment!: Record<string, unknown>;

  @Field(() => Int, { description: 'The number of parameters of the network.' })
  parameterCount!: number;

  @Field(() => Int, { description: 'The number of parameters that training changes.' })
  trainableParameterCount!: number;
}

@InputType({ description: "One line of a training's log." })
export class LogLineInput {
  @Field(() => Int, {
    description: 'The number of the line within the attempt. A number that is sent twice is stored once.',
  })
  @Min(0)
  number!: number;

  @Field(() => DateTime, { description: 'When the line was written.' })
  at!: Date;

  @Field(() => String, { description: 'The text of the line.' })
  text!: string;
}
