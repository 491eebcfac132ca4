import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Run as RunRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import { MetricSeries } from './metric.type.ts';

@Resolver(() => Run)
export class MetricResolver {
  @FieldResolver(() => [MetricSeries], {
    description:
      "Series by key, each reduced to at most maxPoints; from and to are steps, applied first. All keys unless some are named. `attempt` shows an earlier attempt's own numbers instead of the run's. Keras' names: `loss` and `accuracy` are means over an epoch while weights moved, with dropout and augmentation; `val_loss` and `val_accuracy` are of its end.",
  })
  metrics(
    @Root() run: Run,
    @Ctx() { metrics }: Context,
    @Arg('maxPoints', () => Int, { defaultValue: 1000 }) maxPoints: number,
    @Arg('keys', () => [String], { nullable: true }) keys?: string[],
    @Arg('from', () => Int, { nullable: true }) from?: number,
    @Arg('to', () => Int, { nullable: true }) to?: number,
    @Arg('attempt', () => Int, { nullable: true }) attempt?: number,
  ): Promise<MetricSeries[]> {
    const window = { keys: keys ?? null, from: from ?? null, to: to ?? null, attempt: attempt ?? null };
    return metrics.ofRun(run, { ...window, maxPoints });
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'What its epochs took together, by its metric `seconds`: evaluation included, preparing and waiting not. Without that ' +
      'metric its epochs times the median from one report to the next; null where nothing tells.',
  })
  async trainingSeconds(@Root() run: RunRow, @Ctx() { metrics }: Context) {
    return (await metrics.paceOf(run))?.trainingSeconds ?? null;
  }
}
