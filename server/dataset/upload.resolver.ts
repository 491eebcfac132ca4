import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Upload } from './upload.type.ts';

@Resolver(() => Upload)
export class UploadResolver {
  @Query(() => Upload, {
    nullable: true,
    description: 'Returns the uploaded archive with this id, or null if there is none.',
  })
  upload(
    @Arg('id', () => ID, { description: 'The id of the upload.' }) id: string,
    @Ctx() { uploads }: Context,
  ): Promise<Upload | null> {
    return uploads.describe(id);
  }
}
