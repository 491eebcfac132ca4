import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Run } from '../run/run.type.ts';
import { ClaimInput } from '../trainer/trainer.input.ts';
import { EpochInput, MetricPointInput } from './metric.input.ts';
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
    @Arg('keys', () => [String], { nullable: true }) keys?: string[],
    @Arg('maxPoints', () => Int, { nullable: true, defaultValue: 1000 }) maxPoints?: number,
    @Arg('from', () => Int, { nullable: true }) from?: number,
    @Arg('to', () => Int, { nullable: true }) to?: number,
    @Arg('attempt', () => Int, { nullable: true }) attempt?: number,
  ): Promise<MetricSeries[]> {
    const window = { keys: keys ?? null, from: from ?? null, to: to ?? null, attempt: attempt ?? null };
    return metrics.ofRun(run, { ...window, maxPoints: maxPoints ?? 1000 });
  }

  @Mutation(() => Run, {
    description:
      'One transaction: metrics, predictions, confusion matrix, best epoch, lease. Repeating it changes nothing. ' +
      'Predictions of VALIDATION come with every epoch; those of TRAIN and TEST once, at the end, for the headline epoch ' +
      'and without metrics.',
  })
  reportEpoch(
    @Arg('claim', () => ClaimInput) claim: ClaimInput,
    @Arg('epoch', () => EpochInput) epoch: EpochInput,
    @Ctx() { metrics }: Context,
  ) {
    return metrics.reportEpoch(claim, epoch);
  }

  @Mutation(() => Int, {
    description:
      'Logs points into a run that is RUNNING; a point sent twice is stored once. Returns how many were taken.',
  })
  logMetrics(
    @Arg('runId', () => ID) runId: string,
    @Arg('points', () => [MetricPointInput]) points: MetricPointInput[],
    @Ctx() { metrics }: Context,
  ): Promise<number> {
    return metrics.log(runId, points);
  }
}
