import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ByteCount } from '../scalars/byteCount.ts';

const ArchiveLayout = { CSV: 'CSV', FOLDERS: 'FOLDERS' } as const;
type ArchiveLayout = keyof typeof ArchiveLayout;
registerEnumType(ArchiveLayout, { name: 'ArchiveLayout' });

@ObjectType()
export class UploadClass {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  images!: number;
}

@ObjectType({
  description:
    'A received zip that waits to be imported. `POST /uploads/datasets` answers with its id; it is removed after a day.',
})
export class Upload {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => ByteCount)
  bytes!: bigint;

  @Field(() => ArchiveLayout)
  layout!: ArchiveLayout;

  @Field(() => [UploadClass])
  classes!: UploadClass[];

  @Field(() => Int, { description: 'Images that the archive labels, before any is decoded.' })
  labelled!: number;

  @Field(() => Boolean, {
    description: 'The archive carries its own split (a column or train/ validation/ test/ folders).',
  })
  hasSplit!: boolean;

  @Field(() => Boolean, {
    description: 'The archive names groups (a person, a film), each kept on one side of a drawn split.',
  })
  hasGroups!: boolean;
}
