import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Run } from '../run/run.type.ts';
import { descriptionEntry } from './description.ts';
import { COMPLETED, endEntry, failed } from './end.ts';
import { epochEntry } from './epoch.ts';
import { logEntry } from './log.ts';
import { pointsEntry } from './points.ts';
import { ClaimInput, DescribeRunInput, EpochInput, LogLineInput, MetricPointInput } from './recording.input.ts';
import { byTrainer } from './writer.ts';

/** Everything that is written to a run from outside. */
@Resolver()
export class RecordingResolver {
  @Mutation(() => Run)
  describeRun(
    @Arg('claim', () => ClaimInput) claim: ClaimInput,
    @Arg('input', () => DescribeRunInput) input: DescribeRunInput,
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), descriptionEntry(input));
  }

  @Mutation(() => Int)
  appendLog(
    @Arg('claim', () => ClaimInput) claim: ClaimInput,
    @Arg('lines', () => [LogLineInput]) lines: LogLineInput[],
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), logEntry(lines));
  }

  @Mutation(() => Run)
  completeRun(@Arg('claim', () => ClaimInput) claim: ClaimInput, @Ctx() { recordings }: Context) {
    return recordings.record(byTrainer(claim), endEntry(COMPLETED));
  }

  @Mutation(() => Run)
  failRun(
    @Arg('claim', () => ClaimInput) claim: ClaimInput,
    @Arg('reason', () => String) reason: string,
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), endEntry(failed(reason)));
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
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), epochEntry(epoch));
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
    @Ctx() { recordings }: Context,
  ): Promise<number> {
    return recordings.record(recordings.asActor(runId), pointsEntry(points));
  }
}
