import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FolderRole } from './labels/folderRoles.ts';

registerEnumType(FolderRole, {
  name: 'FolderRole',
  description: 'What a folder of an archive means for the images in it and below it.',
  valuesConfig: {
    CLASS: { description: 'The folder is one class, named after the folder.' },
    CLASSES: { description: 'Each folder directly below is a class.' },
    TRAIN: { description: 'The folder holds the class folders of the training images.' },
    VALIDATION: { description: 'The folder holds the class folders of the validation images.' },
    TEST: { description: 'The folder holds the class folders of the test images.' },
    LEFT_OUT: { description: 'The images in the folder are not imported.' },
  },
});

@ObjectType({ description: 'A folder of an archive that contains images, with its role.' })
export class ArchiveFolder {
  @Field(() => String, { description: 'The path of the folder in the archive. The top has an empty path.' })
  path!: string;

  @Field(() => FolderRole, {
    nullable: true,
    description: 'The role of the folder, or null if it only lies on the way to the class folders.',
  })
  role!: FolderRole | null;

  @Field(() => Int, { description: 'The number of images in the folder and below it.' })
  images!: number;
}

@ObjectType({ description: 'The role that an answer gives to a folder.' })
@InputType('FolderRoleInput', { description: 'Gives a role to a folder of the archive.' })
export class FolderWithRole {
  @Field(() => String, { description: 'The path of the folder in the archive. The top has an empty path.' })
  path!: string;

  @Field(() => FolderRole, { description: 'The role of the folder.' })
  role!: FolderRole;
}

@ObjectType({ description: 'A possible answer to the question which folders are classes.' })
export class FolderAnswer {
  @Field(() => String, { description: 'What the answer means, as a sentence.' })
  title!: string;

  @Field(() => [FolderWithRole], { description: 'The roles that express the answer, to send back as `folders`.' })
  roles!: readonly FolderWithRole[];
}

@ObjectType({ description: 'A question about the folders of an archive that can be understood in several ways.' })
export class FolderQuestion {
  @Field(() => String, { description: 'The question, as a sentence.' })
  text!: string;

  @Field(() => [FolderAnswer], { description: 'The possible answers.' })
  answers!: readonly FolderAnswer[];
}
