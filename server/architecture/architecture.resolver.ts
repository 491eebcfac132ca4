import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Architecture } from './architecture.type.ts';

@Resolver(() => Architecture)
export class ArchitectureResolver {
  @Query(() => [Architecture], {
    description:
      'Returns the architectures that trainers have announced. Their parameter counts depend on the image size and on the ' +
      'number of classes.',
  })
  architectures(
    @Arg('imageSize', () => Int, {
      defaultValue: 128,
      description: 'The width and height in pixels of the images for which parameters are counted.',
    })
    imageSize: number,
    @Arg('classes', () => Int, {
      defaultValue: 3,
      description: 'The number of classes for which parameters are counted.',
    })
    classes: number,
    @Ctx() { architectures }: Context,
  ): Promise<Architecture[]> {
    return architectures.all(imageSize, classes);
  }
}
