import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Run as RunRow } from '../generated/prisma/client.ts';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';
import { PredictionConnection } from './prediction.type.ts';

@Resolver(() => Run)
export class PredictionResolver {
  @FieldResolver(() => PredictionConnection, {
    description: 'Class probabilities at the headline epoch (or another that was kept), by position.',
  })
  predictions(
    @Root() run: RunRow,
    @Ctx() { predictions }: Context,
    @Arg('part', () => Part, { defaultValue: Part.VALIDATION }) part: Part,
    @Arg('epoch', () => Int, { nullable: true }) epoch: number | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<PredictionConnection> {
    return predictions.page(run, { part, epoch, first, after });
  }
}
