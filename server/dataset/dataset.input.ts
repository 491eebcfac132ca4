import { ArrayMinSize, ArrayUnique, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ImageReading, Part } from '../generated/prisma/enums.ts';

/** The draw's generator takes 32 bits; GraphQL's Int is signed. */
const LARGEST_SEED = 2 ** 31 - 1;

@InputType()
export class ImportDatasetInput {
  @Field(() => ID)
  uploadId!: string;

  @Field(() => String, { description: 'Unique among datasets; 1 to 100 characters.' })
  @Length(1, 100, { message: 'a name has 1 to 100 characters' })
  name!: string;

  @Field(() => [String], { nullable: true, description: 'Only these classes; all of them unless given.' })
  @IsOptional()
  @ArrayMinSize(2, { message: 'classes: at least two are needed' })
  @ArrayUnique({ message: 'classes: name each once' })
  classes?: string[] | null;

  @Field(() => ImageReading, { defaultValue: ImageReading.KERAS, description: 'How the files become pixels.' })
  imageReading!: ImageReading;

  @Field(() => String, {
    nullable: true,
    description: 'A CSV of file (or ID), class and split, followed to the letter. Excludes the draw.',
  })
  splitCsv?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Draw this many images per class for training; a class too small fills training first.',
  })
  @IsOptional()
  @Min(1, { message: 'trainPerClass has to be at least 1' })
  trainPerClass?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1, { message: 'validationPerClass has to be at least 1' })
  validationPerClass?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the draw.' })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'seed has to be 0 or more' })
  @Max(LARGEST_SEED)
  seed?: number | null;
}

@InputType()
export class ImageFilter {
  @Field(() => Part, { nullable: true })
  part?: Part | null;

  @Field(() => String, { nullable: true })
  className?: string | null;
}
