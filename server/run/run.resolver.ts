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
  'A query that selects runs, such as `architecture = augmented and val_accuracy > 0.7`. docs/runs-query.md describes the ' +
  'language, and the query `runFields` lists the names. Deleted runs are left out unless the query uses `deleted`.';

const SORT =
  'A name from `runFields` to sort by, such as `val_loss`. A minus sorts in descending order, as in `-max(val_accuracy)`. It ' +
  'overrides `orderBy`. Runs without the value come last.';

const ID_OR_NUMBER = 'The id or the number of the run.';

const IDS_OR_NUMBERS = 'The ids or numbers of the runs, at most 500.';

@Resolver(() => Run)
export class RunResolver {
  @Query(() => RunConnection, { description: 'Returns the runs that match both the filter and the query.' })
  runs(
    @Ctx() { runs }: Context,
    @Arg('filter', () => RunFilter, { nullable: true, description: 'Conditions that the runs have to meet.' })
    filter: RunFilter | null,
    @Arg('orderBy', () => RunOrder, {
      defaultValue: RunOrder.NEWEST_FIRST,
      description: 'The order of the runs. It is ignored if `sort` is given.',
    })
    orderBy: RunOrder,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The largest number of runs to return.' }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the previous page. Omit it to get the first page.',
    })
    after?: string,
    @Arg('query', () => String, { nullable: true, description: QUERY }) query?: string,
    @Arg('sort', () => String, { nullable: true, description: SORT }) sort?: string,
  ) {
    return runs.page({ query, filter, orderBy, sort, first, after });
  }

  @Query(() => [RunField], {
    description:
      'Returns the names that queries, sort orders and columns of runs can use: the fields that every run has, then ' +
      'hyperparameters, then metrics.',
  })
  runFields(
    @Ctx() { runFields }: Context,
    @Arg('search', () => String, {
      defaultValue: '',
      description: 'Returns only fields whose name or title contains this text, ignoring case.',
    })
    search: string,
    @Arg('first', () => Int, { defaultValue: 500, description: 'The largest number of fields to return.' })
    first: number,
  ) {
    return runFields.known(search, first);
  }

  @Query(() => [String], { description: 'Returns the tags of all runs that are not deleted, in alphabetical order.' })
  runTags(@Ctx() { runs }: Context) {
    return runs.tags();
  }

  @Query(() => RunSelection, { description: 'Compares runs from any experiments.' })
  compareRuns(
    @Arg('runs', () => [ID], { description: 'The ids or numbers of the runs, at most 50.' }) names: string[],
    @Ctx() { selections }: Context,
  ) {
    return selections.of(names);
  }

  @Query(() => Run, {
    nullable: true,
    description: 'Returns a run, even if it is deleted, or null if there is none with this id or number.',
  })
  run(@Arg('id', () => ID, { description: ID_OR_NUMBER }) id: string, @Ctx() { runs }: Context) {
    return runs.find(id);
  }

  @Mutation(() => Run, { description: 'Adds a run to an experiment and queues it.' })
  startRun(
    @Arg('input', () => StartRunInput, { description: 'The run to add.' }) input: StartRunInput,
    @Ctx() { experiments }: Context,
  ) {
    return experiments.startRun(input);
  }

  @Mutation(() => Run, { description: 'Cancels a queued or running run. Its trainer stops at the next heartbeat.' })
  cancelRun(@Arg('id', () => ID, { description: ID_OR_NUMBER }) id: string, @Ctx() { runs }: Context) {
    return runs.cancel(id);
  }

  @Mutation(() => Run, {
    description: 'Puts a failed or cancelled run at the end of the queue, to be trained again as its next attempt.',
  })
  retryRun(@Arg('id', () => ID, { description: ID_OR_NUMBER }) id: string, @Ctx() { runs }: Context) {
    return runs.retry(id);
  }

  @Mutation(() => Run, { description: 'Changes the name, tags or notes of a run, whatever its status.' })
  updateRun(
    @Arg('id', () => ID, { description: ID_OR_NUMBER }) id: string,
    @Arg('input', () => UpdateRunInput, { description: 'The fields to change.' }) input: UpdateRunInput,
    @Ctx() { runs }: Context,
  ) {
    return runs.update(id, input);
  }

  @Mutation(() => [Run], {
    description:
      'Deletes all of the runs or none: they are left out of lists, the queue, summaries and comparisons until `restoreRuns` ' +
      'restores them. A running run is refused and has to be cancelled first.',
  })
  deleteRuns(@Arg('ids', () => [ID], { description: IDS_OR_NUMBERS }) ids: string[], @Ctx() { deletedRuns }: Context) {
    return deletedRuns.delete(ids);
  }

  @Mutation(() => [Run], {
    description: 'Restores deleted runs. A run that was queued gets its old place in the queue.',
  })
  restoreRuns(@Arg('ids', () => [ID], { description: IDS_OR_NUMBERS }) ids: string[], @Ctx() { deletedRuns }: Context) {
    return deletedRuns.restore(ids);
  }

  @Mutation(() => [ID], {
    description:
      'Removes all of the runs or none, with their metrics, predictions, logs and files. The runs must have been deleted with ' +
      '`deleteRuns` before. They cannot be restored afterwards. Returns their ids.',
  })
  deleteRunsForGood(
    @Arg('ids', () => [ID], { description: IDS_OR_NUMBERS }) ids: string[],
    @Ctx() { deletedRuns }: Context,
  ) {
    return deletedRuns.deleteForGood(ids);
  }

  @Subscription(() => Run, {
    description:
      'Sends the run when the subscription starts and whenever its status, progress, metrics, log or artifacts change.',
    subscribe: async ({ args, context }: { args: { id: string }; context: Context }) => {
      const id = await context.runs.idOf(args.id);
      return live(context.events, event => isRunEvent(event) && event.id === id);
    },
  })
  runUpdated(@Arg('id', () => ID, { description: ID_OR_NUMBER }) id: string, @Ctx() { runs }: Context) {
    return runs.get(id);
  }

  @Subscription(() => ID, {
    nullable: true,
    description:
      'Tells lists of runs when to reload: when the subscription starts and whenever a run is queued, claimed, ended, renamed, ' +
      'tagged, annotated, deleted or restored. The value is the id of the run, or of the last one if several changed within a ' +
      'short time. It is null at the start and after lost events, when any run may have changed.',
    subscribe: ({ context }: { context: Context }) =>
      live(context.events, event => isRunEvent(event) && event.change === 'status'),
  })
  runsChanged(@Root() news: News): string | null {
    return news === 'missed' ? null : (news.at(-1)?.id ?? null);
  }

  @FieldResolver(() => Architecture, {
    description:
      'The architecture as it was announced by the trainer of the run, or before that when the run was queued.',
  })
  architecture(@Root() run: RunRow, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }

  @FieldResolver(() => Experiment, { description: 'The experiment that the run belongs to.' })
  experiment(@Root() run: RunRow, @Ctx() { experiments }: Context) {
    return experiments.get(run.experimentId);
  }

  @FieldResolver(() => Trainer, {
    nullable: true,
    description: 'The trainer that claimed the run last. Null while the run is queued.',
  })
  trainer(@Root() run: RunRow, @Ctx() { trainers }: Context) {
    return trainers.find(run.trainerId);
  }

  @FieldResolver(() => [Attempt], { description: 'The attempts at training the run, in order.' })
  attempts(@Root() run: RunRow, @Ctx() { runs }: Context) {
    return runs.attemptsOf(run);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The number of runs ahead of it in the queue. Null unless it is QUEUED.',
  })
  queuePosition(@Root() run: RunRow, @Ctx() { runs }: Context) {
    return runs.queuePositionOf(run);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why no online trainer can take the run, and what to do about it. Null if a trainer can take it or it is not QUEUED. No ' +
      'subscription reports a change, because trainers start and stop without an event.',
  })
  obstacle(@Root() run: RunRow, @Ctx() { trainers }: Context) {
    return trainers.obstacleTo(run);
  }

  @FieldResolver(() => JSONObject, {
    description:
      'Values of the run by name, such as `max(val_accuracy)` or `learningRate`. A value that the run does not have is null. A ' +
      'number that is not finite is the text "NaN", "Infinity" or "-Infinity".',
  })
  values(
    @Root() run: RunRow,
    @Arg('of', () => [String], { description: 'Names from `runFields`, at most 50.' }) names: string[],
    @Ctx() { runFields }: Context,
  ) {
    return runFields.valuesOf(run, names);
  }

  @FieldResolver(() => [String], {
    description:
      "The last lines of the current attempt's log, the oldest first. Each begins with its time in ISO 8601 format.",
  })
  async log(
    @Root() run: RunRow,
    @Ctx() { runs }: Context,
    @Arg('last', () => Int, {
      defaultValue: 200,
      description: 'The largest number of lines to return, from 0 to 10,000.',
    })
    last: number,
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
      description: 'The largest number of lines to return, from 0 to 10,000.',
    })
    last: number,
  ) {
    return runs.lastLines(run, last);
  }
}

@Resolver(() => Attempt)
export class AttemptResolver {
  @FieldResolver(() => Trainer, { nullable: true, description: 'The trainer that claimed the run in this attempt.' })
  trainer(@Root() attempt: AttemptRow, @Ctx() { trainers }: Context) {
    return trainers.find(attempt.trainerId);
  }
}
