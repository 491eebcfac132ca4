import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ByteCount } from '../scalars/byteCount.ts';

const ArchiveLayout = { CSV: 'CSV', FOLDERS: 'FOLDERS' } as const;
type ArchiveLayout = keyof typeof ArchiveLayout;
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
}
