import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JSONObject } from '../scalars/jsonObject.ts';

@ObjectType({ description: 'A network that trainers can train, as they last announced it.' })
export class Architecture {
  @Field(() => ID, { description: 'Lower-case letters, digits and hyphens.' })
  key!: string;

  @Field(() => String, { description: 'A word or two, for people.' })
  title!: string;

  @Field(() => String, { description: 'A sentence or two on what it is.' })
  description!: string;

  @Field(() => [JSONObject], { description: 'Layers in order, as Keras names them, at the default hyperparameters.' })
  layers!: Record<string, unknown>[];

  @Field(() => JSONObject, { description: 'Default hyperparameters by name.' })
  defaults!: Record<string, unknown>;

  @Field(() => JSONObject, {
    description:
      'JSON Schema (draft 2020-12) of the hyperparameters; forms are made from it. `group` is a heading of the form. An ' +
      '`enum` of `architectures` holds what some trainer at work can be told.',
  })
  hyperparametersSchema!: Record<string, unknown>;

  @Field(() => Int, {
    nullable: true,
    description:
      'Numbers in its weights, counted as Keras does, at the default hyperparameters; null where the layers cannot be ' +
      'built at this image size or are of a kind unknown here.',
  })
  parameterCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Those of them that training changes.' })
  trainableParameterCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'In pixels: the smallest width and height of an image that leave something of it at each layer; a run of smaller ' +
      'images is refused. The schema may ask for more. Null where a layer is of a kind unknown here.',
  })
  smallestImageSize!: number | null;
}
