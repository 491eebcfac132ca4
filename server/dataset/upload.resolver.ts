import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { FolderWithRole } from './archiveFolder.type.ts';
import { Upload } from './upload.type.ts';

@Resolver(() => Upload)
export class UploadResolver {
  @Query(() => Upload, {
    nullable: true,
    description: 'Returns the uploaded archive with this id, or null if there is none.',
  })
  upload(
    @Arg('id', () => ID, { description: 'The id of the upload.' }) id: string,
    @Arg('folders', () => [FolderWithRole], {
      nullable: true,
      description: 'The roles of the folders. If this is null, their names and shape decide.',
    })
    folders: FolderWithRole[] | null,
    @Ctx() { uploads }: Context,
  ): Promise<Upload | null> {
    return uploads.describe(id, folders);
  }
}
