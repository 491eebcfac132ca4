import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ArtifactKind } from '../generated/prisma/enums.ts';
import { ByteCount } from '../scalars/byteCount.ts';
import { DateTime } from '../scalars/dateTime.ts';

registerEnumType(ArtifactKind, {
  name: 'ArtifactKind',
  description: 'What an artifact contains.',
  valuesConfig: {
    MODEL: { description: 'A trained model, architecture and weights together, for use in other programs.' },
    WEIGHTS: { description: 'The weights of one epoch.' },
    CHECKPOINT: {
      description: "The state from which an interrupted training can be resumed. Quintet's own trainer saves none.",
    },
    LOG: { description: 'A log of the training: numbers or text.' },
    PICTURE: { description: 'An image file to look at, such as a diagram.' },
  },
});

@ObjectType({ description: 'A file that a run saved.' })
export class Artifact {
  @Field(() => ID, { description: 'The id of the artifact.' })
  id!: string;

  @Field(() => String, { description: 'The file name, unique within the attempt.' })
  name!: string;

  @Field(() => ArtifactKind, { description: 'What the file contains.' })
  kind!: ArtifactKind;

  @Field(() => ByteCount, { description: 'The size of the file in bytes.' })
  size!: number | bigint;

  @Field(() => String, { description: 'The SHA-256 of the file as 64 hexadecimal digits.' })
  sha256!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The epoch whose weights the file contains, counted from 1. Null if it belongs to no single epoch.',
  })
  epoch!: number | null;

  @Field(() => DateTime, {
    description: 'When the file was received. A file that is sent again under the same name replaces the earlier one.',
  })
  createdAt!: Date;
}
