import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Architecture } from './architecture.type.ts';

@Resolver(() => Architecture)
export class ArchitectureResolver {
  @Query(() => [Architecture], {
    description: 'As announced by trainers; the counts depend on image size and classes.',
  })
  architectures(
    @Arg('imageSize', () => Int, { defaultValue: 128 }) imageSize: number,
    @Arg('classes', () => Int, { defaultValue: 3 }) classes: number,
    @Ctx() { architectures }: Context,
  ): Promise<Architecture[]> {
    return architectures.all(imageSize, classes);
  }
}
