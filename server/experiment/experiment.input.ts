import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Headline } from '../generated/prisma/enums.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

/** Seeds are what TensorFlow takes: 32-bit, not negative. */
const GREATEST_SEED = 2 ** 31 - 1;

/** A hundred repetitions of each architecture fill a cluster for weeks. */
const MOST_SEEDS = 100;

@InputType()
export class StartExperimentInput {
  @Field(() => String, {
    nullable: true,
    description: "Unless given: the architectures' titles, or how many there are, and the dataset.",
  })
  @IsOptional()
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => ID)
  datasetId!: string;

  @Field(() => [String], { description: 'Keys, each once.' })
  @ArrayMinSize(1, { message: 'choose at least one architecture' })
  @ArrayUnique({ message: 'name each architecture once' })
  architectures!: string[];

  @Field(() => [Int], { defaultValue: [1], description: 'One run per architecture and seed.' })
  @ArrayMinSize(1, { message: 'choose at least one seed' })
  @ArrayMaxSize(MOST_SEEDS)
  @ArrayUnique({ message: 'name each seed once' })
  @Min(0, { each: true })
  @Max(GREATEST_SEED, { each: true })
  seeds!: number[];

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'What differs from the defaults; each applies to the architectures that know it, and one that none knows is refused.',
  })
  hyperparameters?: Record<string, unknown> | null;

  @Field(() => Headline, { defaultValue: Headline.BEST_ACCURACY })
  headline!: Headline;
}
