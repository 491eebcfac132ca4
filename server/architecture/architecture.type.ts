import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JSONObject } from '../scalars/jsonObject.ts';

@ObjectType({
  description:
    'A network architecture that trainers can train. A run shows the announcement it was trained with; lists show the latest.',
})
export class Architecture {
  @Field(() => ID, { description: 'The key that identifies the architecture: lower-case letters, digits and hyphens.' })
  key!: string;

  @Field(() => String, { description: "The architecture's title for people, a word or two." })
  title!: string;

  @Field(() => String, { description: 'One or two sentences that describe the architecture.' })
  description!: string;

  @Field(() => [JSONObject], {
    description: 'The layers in order, as Keras names them and their arguments, at the default hyperparameters.',
  })
  layers!: Record<string, unknown>[];

  @Field(() => JSONObject, { description: 'The default value of every hyperparameter, by name.' })
  defaults!: Record<string, unknown>;

  @Field(() => JSONObject, {
    description:
      'The JSON Schema (draft 2020-12) of the hyperparameters, from which forms are built. `group` names a heading of the ' +
      'form. In the answer to the query `architectures`, an `enum` lists the values that at least one online trainer accepts.',
  })
  hyperparametersSchema!: Record<string, unknown>;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of parameters at the default hyperparameters, counted as Keras counts them. Null if the layers cannot be ' +
      'built at this image size or the server does not know one of their kinds.',
  })
  parameterCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of parameters that training changes. Null if the layers cannot be built at this image size or the server ' +
      'does not know one of their kinds.',
  })
  trainableParameterCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The smallest image size, in pixels, at which every layer still has an output. Runs with smaller images are refused, ' +
      'and the schema may require a larger size. Null if the server does not know the kind of a layer.',
  })
  smallestImageSize!: number | null;
}
