import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ArtifactKind } from '../generated/prisma/enums.ts';
import { ByteCount } from '../scalars/byteCount.ts';
import { DateTime } from '../scalars/dateTime.ts';

registerEnumType(ArtifactKind, {
  name: 'ArtifactKind',
  description:
    'MODEL: to use elsewhere, architecture and weights. WEIGHTS: of one epoch. CHECKPOINT: to go on from. LOG: numbers or ' +
    'text. PICTURE: to look at.',
});

@ObjectType({ description: 'A file that a run left behind.' })
export class Artifact {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'A file name, unique within the attempt.' })
  name!: string;

  @Field(() => ArtifactKind)
  kind!: ArtifactKind;

  @Field(() => ByteCount, { description: 'Bytes.' })
  size!: number | bigint;

  @Field(() => String, { description: 'Of the bytes, 64 hexadecimal digits.' })
  sha256!: string;

  @Field(() => Int, { nullable: true, description: 'Whose weights it holds, from 1; null where it belongs to none.' })
  epoch!: number | null;

  @Field(() => DateTime, { description: 'When these bytes came; a file put again replaces the one before.' })
  createdAt!: Date;
}
