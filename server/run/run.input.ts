import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
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

  @Field(() => Int, { defaultValue: 1 })
  @Min(0)
  @Max(GREATEST_SEED)
  seed!: number;

  @Field(() => JSONObject, { nullable: true })
  hyperparameters?: Record<string, unknown> | null;
}

const LONGEST_NAME = 200;
const MOST_TAGS = 20;
const LONGEST_TAG = 50;
/** Some ten pages. */
const LONGEST_NOTES = 20_000;

/** Something that is no space. */
const SAYS_SOMETHING = /\S/;

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateRunInput {
  @Field(() => String, { nullable: true, description: `1 to ${LONGEST_NAME} characters.` })
  @IsOptional()
  @Matches(SAYS_SOMETHING, { message: 'a name has at least one character' })
  @MaxLength(LONGEST_NAME)
  name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `All that it is to have: at most ${MOST_TAGS} of 1 to ${LONGEST_TAG} characters. One that differs in nothing but case from an earlier one is left out.`,
  })
  @IsOptional()
  @ArrayMaxSize(MOST_TAGS, { message: `a run has at most ${MOST_TAGS} tags` })
  @Matches(SAYS_SOMETHING, { each: true, message: 'a tag has at least one character' })
  @MaxLength(LONGEST_TAG, { each: true, message: `a tag has at most ${LONGEST_TAG} characters` })
  tags?: string[] | null;

  @Field(() => String, { nullable: true, description: `At most ${LONGEST_NOTES} characters; empty to remove them.` })
  @IsOptional()
  @MaxLength(LONGEST_NOTES, { message: `notes have at most ${LONGEST_NOTES} characters` })
  notes?: string | null;
}
