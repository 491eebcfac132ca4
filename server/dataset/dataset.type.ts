import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { DatasetStatus, Part, ProblemKind, SplitSource } from '../generated/prisma/enums.ts';
import { ByteCount } from '../scalars/byteCount.ts';

registerEnumType(DatasetStatus, { name: 'DatasetStatus' });
registerEnumType(Part, { name: 'Part' });
registerEnumType(ProblemKind, { name: 'ProblemKind' });
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
    description: "SHA-256 over every image's content, class and part, once READY.",
  })
  hash!: string | null;

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

  @Field(() => Int)
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
