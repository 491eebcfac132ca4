import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Headline } from '../generated/prisma/enums.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

/** TensorFlow accepts seeds that are non-negative 32-bit integers. */
const GREATEST_SEED = 2 ** 31 - 1;

/** A hundred repetitions of each architecture keep a cluster busy for weeks. */
const MOST_SEEDS = 100;

@InputType({ description: 'The experiment to start: a dataset, architectures, seeds and hyperparameters.' })
export class StartExperimentInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The name of the experiment. Omit it to have a name built from the titles or the number of the architectures and the ' +
      'name of the dataset.',
  })
  @IsOptional()
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => ID, { description: 'The id of the dataset, which must be READY.' })
  datasetId!: string;

  @Field(() => [String], { description: 'The keys of the architectures to train, each once.' })
  @ArrayMinSize(1, { message: 'choose at least one architecture' })
  @ArrayUnique({ message: 'name each architecture once' })
  architectures!: string[];

  @Field(() => [Int], {
    defaultValue: [1],
    description: 'The seeds, each once. One run is queued for every architecture and seed.',
  })
  @ArrayMinSize(1, { message: 'choose at least one seed' })
  @ArrayMaxSize(MOST_SEEDS)
  @ArrayUnique({ message: 'name each seed once' })
  @Min(0, { each: true })
  @Max(GREATEST_SEED, { each: true })
  seeds!: number[];

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'The hyperparameters that differ from the defaults, by name. Each applies to the architectures that know it; a name that ' +
      'no architecture knows is refused.',
  })
  hyperparameters?: Record<string, unknown> | null;

  @Field(() => Headline, {
    defaultValue: Headline.BEST_ACCURACY,
    description: 'How the best epoch of each run is chosen.',
  })
  headline!: Headline;
}
