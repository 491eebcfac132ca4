import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Part } from '../generated/prisma/enums.ts';
import { Byte } from '../scalars/byte.ts';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';
import { MetricValue } from '../scalars/metricValue.ts';

/** Keys are file-like names, such as `val_loss` or `gpu/0/memory`. */
const LONGEST_KEY = 200;

/** What the database's integer holds. */
const GREATEST_STEP = 2 ** 31 - 1;

/** Metrics of one epoch: far above what anybody has. */
const MOST_METRICS = 1_000;

@InputType({
  description:
    'Names the claim on whose behalf something is written. A claim that is no longer held is refused with CLAIM_LOST.',
})
export class ClaimInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => Int)
  attempt!: number;

  @Field(() => ID)
  trainerId!: string;
}

@InputType()
export class MetricInput {
  @Field(() => String)
  @MinLength(1)
  @MaxLength(LONGEST_KEY)
  key!: string;

  @Field(() => MetricValue)
  value!: number;
}

@InputType()
export class MetricPointInput {
  @Field(() => String)
  @MinLength(1)
  @MaxLength(LONGEST_KEY)
  key!: string;

  @Field(() => Int)
  @Min(0)
  step!: number;

  @Field(() => MetricValue)
  value!: number;

  @Field(() => DateTime, { nullable: true })
  at?: Date | null;
}

@InputType()
export class PredictionsInput {
  @Field(() => Part)
  part!: Part;

  @Field(() => Byte, { description: 'float32 little-endian, images of the part by position x classes.' })
  probabilities!: Uint8Array<ArrayBuffer>;
}

@InputType()
export class EpochInput {
  @Field(() => Int, { description: 'From 1.' })
  @Min(1)
  @Max(GREATEST_STEP)
  epoch!: number;

  @Field(() => [MetricInput])
  @ArrayMaxSize(MOST_METRICS)
  @ValidateNested()
  metrics!: MetricInput[];

  @Field(() => [PredictionsInput], { nullable: true })
  predictions?: PredictionsInput[] | null;
}

@InputType()
export class ProgressInput {
  @Field(() => Int)
  epoch!: number;

  @Field(() => Int)
  epochs!: number;

  @Field(() => Int)
  step!: number;

  @Field(() => Int)
  steps!: number;

  @Field(() => Float, { nullable: true })
  imagesPerSecond?: number | null;

  @Field(() => Float, { nullable: true })
  secondsLeft?: number | null;

  @Field(() => String)
  @MaxLength(100)
  phase!: string;
}

@InputType()
export class DescribeRunInput {
  @Field(() => JSONObject)
  environment!: Record<string, unknown>;

  @Field(() => Int)
  parameterCount!: number;

  @Field(() => Int)
  trainableParameterCount!: number;
}

@InputType()
export class LogLineInput {
  @Field(() => Int)
  @Min(0)
  number!: number;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String)
  text!: string;
}
