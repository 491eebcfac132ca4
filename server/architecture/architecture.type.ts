import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JSONObject } from '../scalars/jsonObject.ts';

@ObjectType()
export class Architecture {
  @Field(() => ID)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => [JSONObject], { description: 'Layers in order, as Keras names them, at the default hyperparameters.' })
  layers!: Record<string, unknown>[];

  @Field(() => JSONObject, { description: 'Default hyperparameters by name.' })
  defaults!: Record<string, unknown>;

  @Field(() => JSONObject, {
    description: 'JSON Schema (draft 2020-12) of the hyperparameters; forms are made from it.',
  })
  hyperparametersSchema!: Record<string, unknown>;

  @Field(() => Int, { nullable: true, description: 'Null where the layers cannot be built at this image size.' })
  parameterCount!: number | null;

  @Field(() => Int, { nullable: true })
  trainableParameterCount!: number | null;
}
