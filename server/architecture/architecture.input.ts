import { Matches, MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { JSONObject } from '../scalars/jsonObject.ts';

@InputType()
export class ArchitectureInput {
  @Field(() => String)
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/, { message: 'an architecture key is lower-case letters, digits and hyphens' })
  key!: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  title!: string;

  @Field(() => String)
  @MaxLength(2_000)
  description!: string;

  @Field(() => [JSONObject])
  layers!: Record<string, unknown>[];

  @Field(() => JSONObject)
  defaults!: Record<string, unknown>;

  @Field(() => JSONObject)
  hyperparametersSchema!: Record<string, unknown>;
}
