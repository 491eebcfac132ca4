import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Run as RunRow } from '../generated/prisma/client.ts';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';
import { PredictionConnection } from './prediction.type.ts';

@Resolver(() => Run)
export class PredictionResolver {
  @FieldResolver(() => PredictionConnection, {
    description: 'The class probabilities that the run predicted for each image of a part, in the order of the images.',
  })
  predictions(
    @Root() run: RunRow,
    @Ctx() { predictions }: Context,
    @Arg('part', () => Part, {
      defaultValue: Part.VALIDATION,
      description: 'The part of the dataset whose predictions are returned.',
    })
    part: Part,
    @Arg('epoch', () => Int, {
      nullable: true,
      description:
        "The epoch whose predictions are returned. Omit it to get those of the run's best epoch. An epoch without stored " +
        'predictions is refused.',
    })
    epoch: number | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'The largest number of predictions to return.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the previous page. Omit it to get the first page.',
    })
    after: string | null,
  ): Promise<PredictionConnection> {
    return predictions.page(run, { part, epoch, first, after });
  }
}
