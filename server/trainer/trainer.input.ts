import { ArrayMaxSize, ArrayUnique, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ArchitectureInput } from '../architecture/architecture.input.ts';
import { DateTime } from '../scalars/dateTime.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

const MOST_ARCHITECTURES = 200;

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
export class RegisterTrainerInput {
  @Field(() => String)
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @Field(() => String)
  @MaxLength(200)
  device!: string;

  @Field(() => Int)
  @Min(1)
  threads!: number;

  @Field(() => JSONObject)
  versions!: Record<string, unknown>;

  @Field(() => [ArchitectureInput])
  @ArrayMaxSize(MOST_ARCHITECTURES)
  @ArrayUnique((architecture: ArchitectureInput) => architecture.key, { message: 'announce each architecture once' })
  @ValidateNested()
  architectures!: ArchitectureInput[];
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
