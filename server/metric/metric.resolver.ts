import { Arg, Ctx, FieldResolver, Float, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Run as RunRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import { ClaimInput } from '../trainer/trainer.input.ts';
import { imagesPerSecond } from './imagesPerSecond.ts';
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

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The training images of an epoch over what an epoch takes, evaluation included: the median of its metric `seconds`, ' +
      'or without that metric of the times from one report to the next. Null where nothing tells.',
  })
  imagesPerSecond(@Root() run: RunRow, @Ctx() context: Context) {
    return imagesPerSecond(run, context);
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
      'Logs points into a run that is RUNNING, for programs that hold no claim; a point sent twice is stored once. accuracy, ' +
      "loss, val_accuracy, val_loss and seconds are refused: they are the trainer's to report, by reportEpoch. Returns how " +
      'many were taken.',
  })
  logMetrics(
    @Arg('runId', () => ID) runId: string,
    @Arg('points', () => [MetricPointInput]) points: MetricPointInput[],
    @Ctx() { metrics }: Context,
  ): Promise<number> {
    return metrics.log(runId, points);
  }
}
