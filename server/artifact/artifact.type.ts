import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ArtifactKind } from '../generated/prisma/enums.ts';
import { ByteCount } from '../scalars/byteCount.ts';
import { DateTime } from '../scalars/dateTime.ts';

registerEnumType(ArtifactKind, { name: 'ArtifactKind' });

@ObjectType()
export class Artifact {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ArtifactKind)
  kind!: ArtifactKind;

  @Field(() => ByteCount)
  size!: number | bigint;

  @Field(() => String)
  sha256!: string;

  @Field(() => Int, { nullable: true })
  epoch!: number | null;

  @Field(() => DateTime)
  createdAt!: Date;
}
