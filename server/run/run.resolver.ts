import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import type { Context } from '../context.ts';
import { isRunEvent } from '../events/event.ts';
import { live, type News } from '../events/live.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Attempt as AttemptRow, Run as RunRow } from '../generated/prisma/client.ts';
import { JSONObject } from '../scalars/jsonObject.ts';
import { RunSelection } from '../selection/selection.type.ts';
import { Trainer } from '../trainer/trainer.type.ts';
import { RunFilter, StartRunInput, UpdateRunInput } from './run.input.ts';
import { RunOrder } from './run.order.ts';
import { Attempt, LogLine, Run, RunConnection } from './run.type.ts';
import { RunField } from './runField.type.ts';

const QUERY =
  'Which runs, in words: `architecture = augmented and val_accuracy > 0.7`. docs/runs-query.md has the language; runFields the ' +
  'names. Without `deleted` in it, deleted runs are left out.';

const SORT =
  'One of the names that queries use, with a minus before it for the greatest first: `-max(val_accuracy)`. Instead of orderBy. ' +
  'Runs that have no such value come last.';

@Resolver(() => Run)
export class RunResolver {
  @Query(() => RunConnection)
  runs(
    @Ctx() { runs }: Context,
    @Arg('filter', () => RunFilter, { nullable: true }) filter: RunFilter | null,
    @Arg('orderBy', () => RunOrder, { defaultValue: RunOrder.NEWEST_FIRST }) orderBy: RunOrder,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('query', () => String, { nullable: true, description: QUERY }) query?: string,
    @Arg('sort', () => String, { nullable: true, description: SORT }) sort?: string,
  ) {
    return runs.page({ query, filter, orderBy, sort, first, after });
  }

  @Query(() => [RunField], {
    description:
      'What queries, sorts and columns of runs may name: what every run has, then hyperparameters, then metrics.',
  })
  runFields(
    @Ctx() { runFields }: Context,
    @Arg('search', () => String, { defaultValue: '', description: 'Only those whose name or title holds this.' })
    search: string,
    @Arg('first', () => Int, { defaultValue: 500 }) first: number,
  ) {
    return runFields.known(search, first);
  }

  @Query(() => [String], { description: 'The tags of all runs that are not deleted, by the alphabet.' })
  runTags(@Ctx() { runs }: Context) {
    return runs.tags();
  }

  @Query(() => RunSelection, { description: 'Any runs beside each other, in the given order.' })
  compareRuns(
    @Arg('runs', () => [ID], { description: 'Ids or numbers, at most 50.' }) names: string[],
    @Ctx() { selections }: Context,
  ) {
    return selections.of(names);
  }

  @Query(() => Run, { nullable: true, description: 'By its id or its number. Deleted runs are found as well.' })
  run(@Arg('id', () => ID) id: string, @Ctx() { runs }: Context) {
    return runs.find(id);
  }

  @Mutation(() => Run)
  startRun(@Arg('input', () => StartRunInput) input: StartRunInput, @Ctx() { experiments }: Context) {
    return experiments.startRun(input);
  }

  @Mutation(() => Run)
  cancelRun(@Arg('id', () => ID) id: string, @Ctx() { runs }: Context) {
    return runs.cancel(id);
  }

  @Mutation(() => Run, { description: 'Queues a failed or cancelled run again, as its next attempt.' })
  retryRun(@Arg('id', () => ID) id: string, @Ctx() { runs }: Context) {
    return runs.retry(id);
  }

  @Mutation(() => Run, { description: 'Changes what people call a run and wrote about it, whatever its status.' })
  updateRun(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateRunInput) input: UpdateRunInput,
    @Ctx() { runs }: Context,
  ) {
    return runs.update(id, input);
  }

  @Mutation(() => [Run], {
    description:
      'Takes runs out of lists, the queue, summaries and comparisons, all or none; restoreRuns brings them back. A running ' +
      'one is refused: cancel it first.',
  })
  deleteRuns(@Arg('ids', () => [ID]) ids: string[], @Ctx() { deletedRuns }: Context) {
    return deletedRuns.delete(ids);
  }

  @Mutation(() => [Run], { description: 'Undoes deleteRuns; a run that was queued is queued again, in its place.' })
  restoreRuns(@Arg('ids', () => [ID]) ids: string[], @Ctx() { deletedRuns }: Context) {
    return deletedRuns.restore(ids);
  }

  @Mutation(() => [ID], {
    description:
      'Removes runs that were deleted before, with all their numbers, predictions, logs and files, all or none. Nothing brings ' +
      'them back. Returns their ids.',
  })
  deleteRunsForGood(@Arg('ids', () => [ID]) ids: string[], @Ctx() { deletedRuns }: Context) {
    return deletedRuns.deleteForGood(ids);
  }

  @Subscription(() => Run, {
    description: 'Sends the run at once and whenever its status, progress, metrics, log or artifacts change.',
    subscribe: async ({ args, context }: { args: { id: string }; context: Context }) => {
      const id = await context.runs.idOf(args.id);
      return live(context.events, event => isRunEvent(event) && event.id === id);
    },
  })
  runUpdated(
    @Arg('id', () => ID, { description: 'The id or the number of the run.' }) id: string,
    @Ctx() { runs }: Context,
  ) {
    return runs.get(id);
  }

  @Subscription(() => ID, {
    nullable: true,
    description:
      'Tells clients to reload their lists of runs: at once, and whenever a run is queued, claimed, ended, renamed, tagged, ' +
      'annotated, deleted or restored. Sends the id of the run that changed, or only the last id if several changed close ' +
      'together. Sends null at the start and after a gap, when any run may have changed.',
    subscribe: ({ context }: { context: Context }) =>
      live(context.events, event => isRunEvent(event) && event.change === 'status'),
  })
  runsChanged(@Root() news: News): string | null {
    return news === 'missed' ? null : (news.at(-1)?.id ?? null);
  }

  @FieldResolver(() => Architecture)
  architecture(@Root() run: RunRow, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }

  @FieldResolver(() => Experiment)
  experiment(@Root() run: RunRow, @Ctx() { experiments }: Context) {
    return experiments.get(run.experimentId);
  }

  @FieldResolver(() => Trainer, { nullable: true })
  trainer(@Root() run: RunRow, @Ctx() { trainers }: Context) {
    return trainers.find(run.trainerId);
  }

  @FieldResolver(() => [Attempt])
  attempts(@Root() run: RunRow, @Ctx() { runs }: Context) {
    return runs.attemptsOf(run);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Runs ahead of it while QUEUED.' })
  queuePosition(@Root() run: RunRow, @Ctx() { runs }: Context) {
    return runs.queuePositionOf(run);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'While QUEUED: why no trainer at work can take it, and what to do; null while one can. Trainers come and go ' +
      'without an event.',
  })
  obstacle(@Root() run: RunRow, @Ctx() { trainers }: Context) {
    return trainers.obstacleTo(run);
  }

  @FieldResolver(() => JSONObject, {
    description:
      'Values by the names that queries use, `max(val_accuracy)` or `learningRate`; null where the run has none. What is no ' +
      'finite number is "NaN", "Infinity" or "-Infinity".',
  })
  values(
    @Root() run: RunRow,
    @Arg('of', () => [String], { description: 'Names as runFields has them, at most 50.' }) names: string[],
    @Ctx() { runFields }: Context,
  ) {
    return runFields.valuesOf(run, names);
  }

  @FieldResolver(() => [String], { description: 'The last lines, oldest first, each `ISO time text`.' })
  async log(
    @Root() run: RunRow,
    @Ctx() { runs }: Context,
    @Arg('last', () => Int, { defaultValue: 200 }) last: number,
  ) {
    const lines = await runs.lastLines(run, last);
    return lines.map(({ at, text }) => `${at.toISOString()} ${text}`);
  }

  @FieldResolver(() => [LogLine], {
    description: "The last lines that the run's current attempt logged, oldest first.",
  })
  logLines(
    @Root() run: RunRow,
    @Ctx() { runs }: Context,
    @Arg('last', () => Int, {
      defaultValue: 200,
      description: 'How many lines are returned at most, from 0 to 10,000.',
    })
    last: number,
  ) {
    return runs.lastLines(run, last);
  }
}

@Resolver(() => Attempt)
export class AttemptResolver {
  @FieldResolver(() => Trainer, { nullable: true })
  trainer(@Root() attempt: AttemptRow, @Ctx() { trainers }: Context) {
    return trainers.find(attempt.trainerId);
  }
}
