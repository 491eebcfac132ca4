import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Upload } from './upload.type.ts';

@Resolver(() => Upload)
export class UploadResolver {
  @Query(() => Upload, { nullable: true })
  upload(@Arg('id', () => ID) id: string, @Ctx() { uploads }: Context): Promise<Upload | null> {
    return uploads.describe(id);
  }
}
