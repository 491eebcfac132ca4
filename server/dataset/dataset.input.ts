import { ArrayMinSize, ArrayUnique, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ImageReading, Part } from '../generated/prisma/enums.ts';
import { FolderWithRole } from './archiveFolder.type.ts';

/** The random generator of a split takes 32 bits, but GraphQL's Int is signed. */
const LARGEST_SEED = 2 ** 31 - 1;

@InputType({ description: 'Which archive to import, and how to read and split its images.' })
export class ImportDatasetInput {
  @Field(() => ID, { description: 'The id of the upload to import.' })
  uploadId!: string;

  @Field(() => String, {
    description: 'The name of the new dataset. It has 1 to 100 characters, and must be unique.',
  })
  @Length(1, 100, { message: 'name must have 1 to 100 characters' })
  name!: string;

  @Field(() => [FolderWithRole], {
    nullable: true,
    description: 'The roles of the folders of the archive. If this is null, their names and shape decide.',
  })
  folders?: FolderWithRole[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The classes to import, at least two. All classes are imported if this is null.',
  })
  @IsOptional()
  @ArrayMinSize(2, { message: 'classes must name at least two classes' })
  @ArrayUnique({ message: 'classes must not name a class twice' })
  classes?: string[] | null;

  @Field(() => ImageReading, {
    defaultValue: ImageReading.KERAS,
    description: 'How image files are decoded to pixels.',
  })
  imageReading!: ImageReading;

  @Field(() => String, {
    nullable: true,
    description:
      'The text of a CSV with the columns file (or ID), class (optional) and split. The split is used exactly as given. It cannot be combined with trainPerClass or validationPerClass.',
  })
  splitCsv?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of training images per class in a random split. If a class has too few images, training is filled before validation.',
  })
  @IsOptional()
  @Min(1, { message: 'trainPerClass must be at least 1' })
  trainPerClass?: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of validation images per class in a random split.' })
  @IsOptional()
  @Min(1, { message: 'validationPerClass must be at least 1' })
  validationPerClass?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The seed of the random split. The same seed draws the same split again. It is 1 unless given.',
  })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'seed must be 0 or more' })
  @Max(LARGEST_SEED)
  seed?: number | null;
}

@InputType({ description: 'Selects images of a dataset. An image has to match every given field.' })
export class ImageFilter {
  @Field(() => Part, { nullable: true, description: 'Selects the images of this part of the split.' })
  part?: Part | null;

  @Field(() => String, { nullable: true, description: 'Selects the images of the class with this name.' })
  className?: string | null;
}
