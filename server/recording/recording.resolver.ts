import { validateSync } from 'class-validator';
import { Arg, ArgumentValidationError, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { InvalidInput } from '../ground/errors.ts';
import { count } from '../ground/words.ts';
import { Run } from '../run/run.type.ts';
import { descriptionEntry } from './description.ts';
import { COMPLETED, endEntry, failed } from './end.ts';
import { epochEntry } from './epoch.ts';
import { logEntry } from './log.ts';
import { pointsEntry } from './points.ts';
import { ClaimInput, DescribeRunInput, EpochInput, LogLineInput, MetricPointInput } from './recording.input.ts';
import { byTrainer } from './writer.ts';

const CLAIM = 'The claim on the run to write to.';

/** Storing so many points takes about a second. More would hold up other requests. */
const MOST_POINTS = 10_000;

/** Refuses too many points before they are checked one by one, which takes as long as storing them. */
async function validatePoints(value: unknown): Promise<void> {
  const points = Array.isArray(value) ? value : [];
  if (points.length > MOST_POINTS)
    throw new InvalidInput(
      `These are ${count(points.length)} points; one call takes at most ${count(MOST_POINTS)}. Split them into several calls.`,
    );
  for (const point of points) {
    const errors = validateSync(point, { forbidUnknownValues: false });
    if (errors.length > 0) throw new ArgumentValidationError(errors);
  }
}

/** The mutations through which trainers and other programs write to a run. */
@Resolver()
export class RecordingResolver {
  @Mutation(() => Run, {
    description:
      'Records the environment in which a trainer trains its run, and the number of parameters that it counted.',
  })
  describeRun(
    @Arg('claim', () => ClaimInput, { description: CLAIM }) claim: ClaimInput,
    @Arg('input', () => DescribeRunInput, { description: 'The environment and the numbers of parameters.' })
    input: DescribeRunInput,
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), descriptionEntry(input));
  }

  @Mutation(() => Int, {
    description:
      "Adds lines to a run's log. A line that is sent twice is stored once. Returns the number of lines that were new.",
  })
  appendLog(
    @Arg('claim', () => ClaimInput, { description: CLAIM }) claim: ClaimInput,
    @Arg('lines', () => [LogLineInput], { description: 'The lines to add.' }) lines: LogLineInput[],
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), logEntry(lines));
  }

  @Mutation(() => Run, {
    description: 'Ends a run whose training is complete. Repeating the call has no further effect.',
  })
  completeRun(
    @Arg('claim', () => ClaimInput, { description: CLAIM }) claim: ClaimInput,
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), endEntry(COMPLETED));
  }

  @Mutation(() => Run, { description: 'Ends a run whose training failed. Repeating the call has no further effect.' })
  failRun(
    @Arg('claim', () => ClaimInput, { description: CLAIM }) claim: ClaimInput,
    @Arg('reason', () => String, { description: 'Why the training failed and what to do about it.' }) reason: string,
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), endEntry(failed(reason)));
  }

  @Mutation(() => Run, {
    description:
      "Reports the results of an epoch. One transaction stores metrics and predictions, updates the confusion matrix and the run's " +
      'best epoch, and renews the lease. Repeating the call has no further effect. Report predictions of VALIDATION with every ' +
      'epoch. Report those of TRAIN and TEST once, when training ends, for the best epoch and without metrics.',
  })
  reportEpoch(
    @Arg('claim', () => ClaimInput, { description: CLAIM }) claim: ClaimInput,
    @Arg('epoch', () => EpochInput, { description: 'The results of the epoch.' }) epoch: EpochInput,
    @Ctx() { recordings }: Context,
  ) {
    return recordings.record(byTrainer(claim), epochEntry(epoch));
  }

  @Mutation(() => Int, {
    description:
      'Logs points to a run that is RUNNING, for programs that hold no claim. A point that is sent twice is stored once. The ' +
      'keys `accuracy`, `loss`, `val_accuracy`, `val_loss` and `seconds` are refused, because the trainer reports them with ' +
      '`reportEpoch`. Returns the number of points that were new.',
  })
  logMetrics(
    @Arg('runId', () => ID, { description: 'The id or number of the run.' }) runId: string,
    @Arg('points', () => [MetricPointInput], {
      description: `The points to log, at most ${count(MOST_POINTS)}.`,
      validateFn: validatePoints,
    })
    points: MetricPointInput[],
    @Ctx() { recordings }: Context,
  ): Promise<number> {
    return recordings.record(recordings.asActor(runId), pointsEntry(points));
  }
}
