import { ArrayMaxSize, ArrayUnique, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { ArchitectureInput } from '../architecture/architecture.input.ts';
import { JSONObject } from '../scalars/jsonObject.ts';

const MOST_ARCHITECTURES = 200;

@InputType()
export class RegisterTrainerInput {
  @Field(() => String)
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @Field(() => String)
  @MaxLength(200)
  device!: string;

  @Field(() => Int)
  @Min(1)
  threads!: number;

  @Field(() => JSONObject)
  versions!: Record<string, unknown>;

  @Field(() => [ArchitectureInput])
  @ArrayMaxSize(MOST_ARCHITECTURES)
  @ArrayUnique((architecture: ArchitectureInput) => architecture.key, { message: 'announce each architecture once' })
  @ValidateNested()
  architectures!: ArchitectureInput[];
}
