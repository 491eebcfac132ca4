import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { RunStatus } from '../generated/prisma/enums.ts';
import { count } from '../ground/words.ts';
import { JSONObject } from '../scalars/jsonObject.ts';
import { RunOrder } from './run.order.ts';

registerEnumType(RunOrder, {
  name: 'RunOrder',
  description: 'An order for lists of runs.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'The run that was created last comes first.' },
    OLDEST_FIRST: { description: 'The run that was created first comes first.' },
    BEST_ACCURACY_FIRST: {
      description:
        'The run with the highest validation accuracy at its best epoch comes first. Runs without one come last.',
    },
    QUEUE_ORDER: { description: 'Runs are in the order in which trainers take them from the queue.' },
  },
});

@InputType({ description: 'Conditions on runs. A run has to meet all conditions that are given.' })
export class RunFilter {
  @Field(() => String, { nullable: true, description: 'The key of the architecture of the run.' })
  architecture?: string;

  @Field(() => ID, { nullable: true, description: 'The id of the dataset that the run trains on.' })
  datasetId?: string;

  @Field(() => ID, { nullable: true, description: 'The id of the experiment that the run belongs to.' })
  experimentId?: string;

  @Field(() => [RunStatus], { nullable: true, description: 'The run has one of these statuses.' })
  status?: RunStatus[];
}

/** TensorFlow accepts seeds that are non-negative 32-bit integers. */
const GREATEST_SEED = 2 ** 31 - 1;

@InputType({ description: 'A run to add to an experiment.' })
export class StartRunInput {
  @Field(() => ID, { description: 'The id of the experiment.' })
  experimentId!: string;

  @Field(() => String, { description: 'The key of the architecture to train.' })
  architecture!: string;

  @Field(() => Int, { defaultValue: 1, description: 'The seed from which all randomness of the training derives.' })
  @Min(0)
  @Max(GREATEST_SEED)
  seed!: number;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'The hyperparameters that differ from the defaults, by name. A name that the architecture does not know is refused.',
  })
  hyperparameters?: Record<string, unknown> | null;
}

const LONGEST_NAME = 200;
const MOST_TAGS = 20;
const LONGEST_TAG = 50;
/** About ten printed pages. */
const LONGEST_NOTES = 20_000;

/** Matches text that is not only white space. */
const SAYS_SOMETHING = /\S/;

@InputType({ description: 'Changes to the name, tags and notes of a run. Fields that are omitted stay as they are.' })
export class UpdateRunInput {
  @Field(() => String, { nullable: true, description: `The new name, 1 to ${LONGEST_NAME} characters.` })
  @IsOptional()
  @Matches(SAYS_SOMETHING, { message: 'a name must not be empty' })
  @MaxLength(LONGEST_NAME)
  name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `All tags that the run should have: at most ${MOST_TAGS}, each 1 to ${LONGEST_TAG} characters. A tag that differs from an earlier one only in case is left out.`,
  })
  @IsOptional()
  @ArrayMaxSize(MOST_TAGS, { message: `a run can have at most ${MOST_TAGS} tags` })
  @Matches(SAYS_SOMETHING, { each: true, message: 'a tag must not be empty' })
  @MaxLength(LONGEST_TAG, { each: true, message: `a tag can have at most ${LONGEST_TAG} characters` })
  tags?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `The new notes, at most ${count(LONGEST_NOTES)} characters. Empty notes remove the old ones.`,
  })
  @IsOptional()
  @MaxLength(LONGEST_NOTES, { message: `notes can have at most ${count(LONGEST_NOTES)} characters` })
  notes?: string | null;
}
