import { ArrayMaxSize, Matches, MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { JSONObject } from '../scalars/jsonObject.ts';

/** The deepest networks have about a thousand layers. */
const MOST_LAYERS = 2_000;

@InputType({ description: 'An architecture that a trainer can train, as the trainer announces it.' })
export class ArchitectureInput {
  @Field(() => String, {
    description:
      'The key that identifies the architecture: up to 63 lower-case letters, digits and hyphens, beginning with a letter or digit.',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/, {
    message: 'an architecture key has up to 63 lower-case letters, digits and hyphens',
  })
  key!: string;

  @Field(() => String, { description: "The architecture's title for people, a word or two." })
  @MinLength(1)
  @MaxLength(100)
  title!: string;

  @Field(() => String, { description: 'One or two sentences that describe the architecture.' })
  @MaxLength(2_000)
  description!: string;

  @Field(() => [JSONObject], {
    description: 'The layers in order, as Keras names them and their arguments, at the default hyperparameters.',
  })
  @ArrayMaxSize(MOST_LAYERS, { message: `an architecture has at most ${MOST_LAYERS} layers` })
  layers!: Record<string, unknown>[];

  @Field(() => JSONObject, { description: 'The default value of every hyperparameter, by name.' })
  defaults!: Record<string, unknown>;

  @Field(() => JSONObject, {
    description:
      'The JSON Schema (draft 2020-12) that hyperparameters must match. An `enum` lists the values that this trainer accepts.',
  })
  hyperparametersSchema!: Record<string, unknown>;
}
