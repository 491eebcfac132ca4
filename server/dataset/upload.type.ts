import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProblemKind } from '../generated/prisma/enums.ts';
import { ByteCount } from '../scalars/byteCount.ts';
import { ArchiveFolder, FolderQuestion } from './archiveFolder.type.ts';
import { ArchiveLayout } from './labels/layout.ts';

registerEnumType(ArchiveLayout, {
  name: 'ArchiveLayout',
  description: 'How an archive labels its images.',
  valuesConfig: {
    CSV: { description: 'A CSV in the archive gives the class of each image.' },
    FOLDERS: { description: 'The archive has one folder of images per class.' },
  },
});

@ObjectType({ description: 'A class of images in an uploaded archive.' })
export class UploadClass {
  @Field(() => String, { description: 'The name of the class.' })
  name!: string;

  @Field(() => Int, { description: 'The number of images that the archive labels with the class.' })
  images!: number;

  @Field(() => Int, { description: 'The number of these images that the archive calls training images.' })
  train!: number;

  @Field(() => Int, { description: 'The number of these images that the archive calls validation images.' })
  validation!: number;

  @Field(() => Int, { description: 'The number of these images that the archive calls test images.' })
  test!: number;
}

@ObjectType({ description: 'Files of an archive that an import leaves out.' })
export class LeftOutFiles {
  @Field(() => ProblemKind, { description: 'Why the files are left out.' })
  kind!: ProblemKind;

  @Field(() => Int, { description: 'The number of files.' })
  count!: number;

  @Field(() => [String], { description: 'The names of the first files, at most twenty.' })
  files!: readonly string[];
}

@ObjectType({
  description:
    'An uploaded zip that can be imported as a dataset. `POST /uploads/datasets` returns its id. It is removed after a day.',
})
export class Upload {
  @Field(() => ID, { description: 'The id of the upload.' })
  id!: string;

  @Field(() => String, { description: 'The name of the uploaded file.' })
  fileName!: string;

  @Field(() => ByteCount, { description: 'The size of the archive in bytes.' })
  bytes!: bigint;

  @Field(() => ArchiveLayout, { description: 'How the archive labels its images.' })
  layout!: ArchiveLayout;

  @Field(() => [UploadClass], { description: 'The classes that the archive labels its images with, sorted by name.' })
  classes!: UploadClass[];

  @Field(() => Int, { description: 'The number of images that the archive labels. They have not been decoded yet.' })
  labelled!: number;

  @Field(() => Boolean, {
    description:
      'Whether the archive has its own split, in a column of its CSV or in the folders train, validation and test.',
  })
  hasSplit!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the archive names groups of related images, such as those of one person or one film. A random split keeps each group in one part.',
  })
  hasGroups!: boolean;

  @Field(() => [ArchiveFolder], {
    description:
      'The folders of the archive and their roles, each folder before those below it, at most 100. With more, the class folders are not listed. It is empty if a CSV labels the images.',
  })
  folders!: readonly ArchiveFolder[];

  @Field(() => FolderQuestion, {
    nullable: true,
    description:
      'The question that has to be answered before the import, because the folders can be understood in several ways, or null. Until then, the other fields follow the first answer.',
  })
  question!: FolderQuestion | null;

  @Field(() => [LeftOutFiles], { description: 'The files that the import will leave out, by reason.' })
  leftOut!: readonly LeftOutFiles[];

  @Field(() => [String], { description: 'Decisions about the labels that the owner should know of, as sentences.' })
  notes!: readonly string[];
}
