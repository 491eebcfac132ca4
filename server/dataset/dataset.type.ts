import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { DatasetStatus, ImageReading, Part, ProblemKind, SplitSource } from '../generated/prisma/enums.ts';
import { ByteCount } from '../scalars/byteCount.ts';

registerEnumType(DatasetStatus, { name: 'DatasetStatus' });
registerEnumType(Part, { name: 'Part' });
registerEnumType(ProblemKind, { name: 'ProblemKind' });
registerEnumType(ImageReading, {
  name: 'ImageReading',
  description: 'How the files of a dataset become pixels, in training and in previews alike.',
  valuesConfig: {
    KERAS: {
      description:
        "As Keras' loader reads them, to the byte: EXIF rotation (but of TIFF), transparency and colour profiles are ignored, 16-bit grey is cut off above 255.",
    },
    CORRECTED: {
      description: 'Turned upright, colour profiles applied, transparent parts on white, 16 bits scaled to 8.',
    },
  },
});
registerEnumType(SplitSource, {
  name: 'SplitSource',
  description:
    'Where a split comes from: a given split file, the archive itself (column or folders), or a seeded draw.',
});

/** The fields that resolvers add are in dataset.resolver.ts. */
@ObjectType()
export class Dataset {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DatasetStatus)
  status!: DatasetStatus;

  @Field(() => String, { nullable: true, description: 'Why the import failed, and what to do.' })
  failure!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 over the image reading and every image's content, class and part, once READY: two datasets with one hash train alike.",
  })
  hash!: string | null;

  @Field(() => ImageReading, { description: 'How its files become pixels; chosen at the import, fixed from then on.' })
  imageReading!: ImageReading;

  @Field(() => Int, { description: 'All labelled, readable files.' })
  imageCount!: number;

  @Field(() => ByteCount)
  bytes!: bigint;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  readyAt!: Date | null;
}

@ObjectType()
export class DatasetClass {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  train!: number;

  @Field(() => Int)
  validation!: number;

  @Field(() => Int)
  test!: number;

  @Field(() => Int)
  unused!: number;
}

@ObjectType()
export class DatasetSplit {
  @Field(() => SplitSource)
  source!: SplitSource;

  @Field(() => Int, { nullable: true })
  trainPerClass!: number | null;

  @Field(() => Int, { nullable: true })
  validationPerClass!: number | null;

  @Field(() => Int, { nullable: true })
  seed!: number | null;
}

@ObjectType()
export class ImportProgress {
  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;
}

@ObjectType()
export class DatasetProblem {
  @Field(() => ProblemKind)
  kind!: ProblemKind;

  @Field(() => Int, { description: 'Files, groups of files or classes, as the kind says.' })
  count!: number;

  @Field(() => String, { description: 'What the kind means and what was done about it, one sentence.' })
  explanation!: string;
}

@ObjectType()
export class Image {
  @Field(() => ID)
  id!: bigint;

  @Field(() => Int, {
    description: "Order within the dataset; a part's images in this order are the rows of its predictions.",
  })
  position!: number;

  @Field(() => String)
  file!: string;

  @Field(() => String)
  sha256!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => Int, {
    description: 'Of the picture that trains: turned by its EXIF orientation if the reading says so.',
  })
  width!: number;

  @Field(() => Int)
  height!: number;

  @Field(() => Int)
  classIndex!: number;

  @Field(() => String)
  className!: string;

  @Field(() => Part)
  part!: Part;

  @Field(() => String, { nullable: true })
  group!: string | null;
}

@ObjectType()
export class ImageConnection extends ConnectionOf(Image) {}
