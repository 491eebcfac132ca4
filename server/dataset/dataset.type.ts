import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { DatasetStatus, ImageReading, Part, ProblemKind, SplitSource } from '../generated/prisma/enums.ts';
import { ByteCount } from '../scalars/byteCount.ts';
import { ArchiveFolder } from './archiveFolder.type.ts';
import { ArchiveLayout } from './labels/layout.ts';

registerEnumType(DatasetStatus, {
  name: 'DatasetStatus',
  description: 'The state of the import of a dataset.',
  valuesConfig: {
    IMPORTING: { description: 'The import is running.' },
    READY: { description: 'The import is complete, and the dataset can be used. It never changes again.' },
    FAILED: { description: 'The import failed, and the dataset has no images.' },
  },
});
registerEnumType(Part, {
  name: 'Part',
  description: 'A part of the split of a dataset.',
  valuesConfig: {
    TRAIN: { description: 'The images that runs train on.' },
    VALIDATION: { description: 'The images that a run is evaluated on after each epoch.' },
    TEST: { description: 'The images that a run is evaluated on once, at its best epoch.' },
    UNUSED: { description: 'The images that no run uses.' },
  },
});
registerEnumType(ProblemKind, {
  name: 'ProblemKind',
  description: 'A kind of problem that an import found in an archive.',
  valuesConfig: {
    UNREADABLE: { description: 'A file could not be decoded as an image and was left out.' },
    EMPTY: { description: 'A file of zero bytes was left out.' },
    UNLABELLED: { description: 'An image has no label in the archive and was left out.' },
    MISSING: { description: 'A file is labelled but is not in the archive.' },
    DUPLICATE: { description: 'A group of files has identical bytes.' },
    CONTRADICTORY: { description: 'A group of files has identical bytes but different labels.' },
    LEAKED: { description: 'A group of files has identical bytes and is in more than one part of the split.' },
    NEAR_DUPLICATE: {
      description: 'A validation or test image looks like a training image, but is not the same file.',
    },
    LEFT_OUT: {
      description: 'An image is in a folder that was left out, such as samples beside the parts of the split.',
    },
    OTHER_FORMAT: { description: 'A file is neither an image that can be read nor a document, and was left out.' },
    SHORT_CLASS: {
      description: 'A class has fewer images than a random split requested, or none for training or validation.',
    },
  },
});
registerEnumType(ImageReading, {
  name: 'ImageReading',
  description: 'How the image files of a dataset are decoded to pixels, both for training and for previews.',
  valuesConfig: {
    KERAS: {
      description:
        "Images are decoded to exactly the same bytes as by Keras' loader: it ignores EXIF rotation (except in TIFF), transparency and colour profiles, and clips 16-bit grey at 255.",
    },
    CORRECTED: {
      description:
        'Images are turned upright, converted by their colour profile, drawn on white where they are transparent, and scaled from 16 to 8 bits.',
    },
  },
});
registerEnumType(SplitSource, {
  name: 'SplitSource',
  description: 'The origin of the split of a dataset.',
  valuesConfig: {
    FILE: { description: 'The split comes from a split file that was given at the import.' },
    ARCHIVE: {
      description: 'The split comes from the archive itself, either from a split column or from its folders.',
    },
    DRAWN: { description: 'The split was drawn at random with a seed, so it can be repeated.' },
  },
});

/** Fields with resolvers are defined in dataset.resolver.ts. */
@ObjectType({ description: 'A set of labelled images, split into parts for training and evaluation.' })
export class Dataset {
  @Field(() => ID, { description: 'The id of the dataset.' })
  id!: string;

  @Field(() => String, { description: 'The unique name of the dataset.' })
  name!: string;

  @Field(() => DatasetStatus, { description: 'The state of the import of the dataset.' })
  status!: DatasetStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why the import failed and what to do, or null if it did not fail.',
  })
  failure!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The SHA-256 of the image reading and of the content, class and part of every image. Datasets with the same hash have identical training data. It is null until the dataset is READY.',
  })
  hash!: string | null;

  @Field(() => ImageReading, {
    description: 'How the image files are decoded to pixels. It is chosen at the import and never changes.',
  })
  imageReading!: ImageReading;

  @Field(() => Int, { description: 'The number of labelled, readable images in the dataset.' })
  imageCount!: number;

  @Field(() => ByteCount, { description: 'The total size of the image files in bytes.' })
  bytes!: bigint;

  @Field(() => Date, { description: 'When the import was started.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the import was completed, or null if it was not.',
  })
  readyAt!: Date | null;
}

@ObjectType({ description: 'How the labels of a dataset were read from its archive.' })
export class DatasetLabels {
  @Field(() => ArchiveLayout, { description: 'What labelled the images.' })
  layout!: ArchiveLayout;

  @Field(() => [ArchiveFolder], { description: 'The folders of the archive and their roles, at most 100.' })
  folders!: ArchiveFolder[];

  @Field(() => [String], { description: 'Decisions that were made about the labels, as sentences.' })
  notes!: string[];
}

@ObjectType({ description: 'A class of a dataset, with the number of its images in each part of the split.' })
export class DatasetClass {
  @Field(() => String, { description: 'The name of the class.' })
  name!: string;

  @Field(() => Int, { description: 'The number of training images of the class.' })
  train!: number;

  @Field(() => Int, { description: 'The number of validation images of the class.' })
  validation!: number;

  @Field(() => Int, { description: 'The number of test images of the class.' })
  test!: number;

  @Field(() => Int, { description: 'The number of images of the class that are not used.' })
  unused!: number;
}

@ObjectType({ description: 'How the images of a dataset were split into parts.' })
export class DatasetSplit {
  @Field(() => SplitSource, { description: 'The origin of the split.' })
  source!: SplitSource;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of training images per class that a random split requested, or null if it was not given.',
  })
  trainPerClass!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of validation images per class that a random split requested, or null if it was not given.',
  })
  validationPerClass!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The seed of a random split. With the source ARCHIVE, the archive had no validation images, and the seed drew them from its training images. It is null if nothing was drawn.',
  })
  seed!: number | null;
}

@ObjectType({ description: 'The progress of an import.' })
export class ImportProgress {
  @Field(() => Int, { description: 'The number of files that were processed so far.' })
  done!: number;

  @Field(() => Int, { description: 'The number of files to process.' })
  total!: number;
}

@ObjectType({ description: 'A problem that the import found in the archive of a dataset.' })
export class DatasetProblem {
  @Field(() => ProblemKind, { description: 'The kind of the problem.' })
  kind!: ProblemKind;

  @Field(() => Int, {
    description: 'The number of affected files, groups of files or classes, depending on the kind.',
  })
  count!: number;

  @Field(() => String, { description: 'A sentence that explains the problem and what was done about it.' })
  explanation!: string;
}

@ObjectType({ description: 'An image of a dataset.' })
export class Image {
  @Field(() => ID, { description: 'The id of the image.' })
  id!: bigint;

  @Field(() => Int, {
    description:
      'The position of the image in its dataset. The rows of a prediction are the images of its part in this order.',
  })
  position!: number;

  @Field(() => String, { description: 'The path of the image file in the archive.' })
  file!: string;

  @Field(() => String, { description: 'The SHA-256 of the image file, in hexadecimal digits.' })
  sha256!: string;

  @Field(() => Int, { description: 'The size of the image file in bytes.' })
  bytes!: number;

  @Field(() => Int, {
    description:
      'The width in pixels of the image as training reads it. The image reading decides whether the EXIF orientation is applied.',
  })
  width!: number;

  @Field(() => Int, {
    description:
      'The height in pixels of the image as training reads it. The image reading decides whether the EXIF orientation is applied.',
  })
  height!: number;

  @Field(() => Int, { description: 'The index of the class of the image among the classes of the dataset, from 0.' })
  classIndex!: number;

  @Field(() => String, { description: 'The name of the class of the image.' })
  className!: string;

  @Field(() => Part, { description: 'The part of the split that the image belongs to.' })
  part!: Part;

  @Field(() => String, {
    nullable: true,
    description:
      'The group of related images that the image belongs to, such as the frames of one film. It is null if the archive names none.',
  })
  group!: string | null;
}

@ObjectType({ description: 'A page of the images of a dataset.' })
export class ImageConnection extends ConnectionOf(Image) {}
