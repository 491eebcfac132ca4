import { ArrayMaxSize, ArrayUnique, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { ArchitectureInput } from '../architecture/architecture.input.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

const MOST_ARCHITECTURES = 200;

@InputType({ description: 'The information that a trainer gives about itself when it starts.' })
export class RegisterTrainerInput {
  @Field(() => String, { description: 'A name by which people recognize the trainer.' })
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @Field(() => String, { description: 'The processor or GPU that it trains on.' })
  @MaxLength(200)
  device!: string;

  @Field(() => Int, { description: 'The number of processor threads that it trains with.' })
  @Min(1)
  threads!: number;

  @Field(() => JSONObject, {
    description: 'The versions of the software that it trains with, by name: node, tensorflow, tfjs and quintet.',
  })
  versions!: Record<string, unknown>;

  @Field(() => [ArchitectureInput], {
    description: 'The architectures that it can train, each key once, in the order in which they are listed.',
  })
  @ArrayMaxSize(MOST_ARCHITECTURES)
  @ArrayUnique((architecture: ArchitectureInput) => architecture.key, { message: 'announce each architecture once' })
  @ValidateNested()
  architectures!: ArchitectureInput[];
}
