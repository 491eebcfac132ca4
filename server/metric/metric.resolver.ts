import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Run as RunRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import { MetricSeries } from './metric.type.ts';

@Resolver(() => Run)
export class MetricResolver {
  @FieldResolver(() => [MetricSeries], {
    description:
      "The run's metrics as one series per key. The metrics of an epoch have Keras' names and the epoch as their step: `loss` " +
      'and `accuracy` are means over the epoch while the weights change, with dropout and augmentation; `val_loss` and ' +
      '`val_accuracy` are measured at its end.',
  })
  metrics(
    @Root() run: Run,
    @Ctx() { metrics }: Context,
    @Arg('maxPoints', () => Int, {
      defaultValue: 1000,
      description:
        'The most points that each series may have, 4 to 100,000. A longer series is reduced and keeps its first, last, lowest ' +
        'and highest point.',
    })
    maxPoints: number,
    @Arg('keys', () => [String], { nullable: true, description: 'The keys to return. Omit it to get every key.' })
    keys?: string[],
    @Arg('from', () => Int, { nullable: true, description: 'The first step to return.' }) from?: number,
    @Arg('to', () => Int, { nullable: true, description: 'The last step to return.' }) to?: number,
    @Arg('attempt', () => Int, {
      nullable: true,
      description:
        'The number of an attempt whose own points are returned. Omit it to get the points of the run, in which a later ' +
        'attempt replaces the steps it trained again.',
    })
    attempt?: number,
  ): Promise<MetricSeries[]> {
    const window = { keys: keys ?? null, from: from ?? null, to: to ?? null, attempt: attempt ?? null };
    return metrics.ofRun(run, { ...window, maxPoints });
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The total duration of the epochs in seconds, from the metric `seconds`: with evaluation, without preparation and ' +
      'waiting. A run without that metric gets an estimate: the number of epochs times the median time between two reports. ' +
      'Null if neither is known.',
  })
  async trainingSeconds(@Root() run: RunRow, @Ctx() { metrics }: Context) {
    return (await metrics.paceOf(run))?.trainingSeconds ?? null;
  }
}
