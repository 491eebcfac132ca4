import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';
import { live } from '../events/live.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Attempt as AttemptRow, Run as RunRow } from '../generated/prisma/client.ts';
import { Trainer } from '../trainer/trainer.type.ts';
import { RunFilter, StartRunInput } from './run.input.ts';
import { RunOrder } from './run.order.ts';
import { Attempt, Run, RunConnection } from './run.type.ts';

@Resolver(() => Run)
export class RunResolver {
  @Query(() => RunConnection)
  runs(
    @Ctx() { runs }: Context,
    @Arg('filter', () => RunFilter, { nullable: true }) filter: RunFilter | null,
    @Arg('orderBy', () => RunOrder, { nullable: true, defaultValue: RunOrder.NEWEST_FIRST }) orderBy: RunOrder,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return runs.page({ filter, orderBy, first, after });
  }

  @Query(() => Run, { nullable: true })
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

  @Subscription(() => Run, {
    description: 'The run, now and at each change: status, progress, metrics, log, artifacts.',
    subscribe: ({ args, context }: { args: { id: string }; context: Context }) =>
      live(context.events, event => event.kind === 'run' && event.id === args.id),
  })
  runUpdated(@Arg('id', () => ID) id: string, @Ctx() { runs }: Context) {
    return runs.get(id);
  }

  @Subscription(() => ID, {
    nullable: true,
    description: 'Now, and whenever a run is queued, claimed or over: its id. For lists and the queue.',
    subscribe: ({ context }: { context: Context }) =>
      live(context.events, event => event.kind === 'run' && event.statusChanged === true),
  })
  runsChanged(@Root() event: Event | null): string | null {
    return event?.id ?? null;
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

  @FieldResolver(() => [String], { description: 'The last lines, oldest first, each `ISO time text`.' })
  log(
    @Root() run: RunRow,
    @Ctx() { runs }: Context,
    @Arg('last', () => Int, { nullable: true, defaultValue: 200 }) last: number,
  ) {
    return runs.log(run, last);
  }
}

@Resolver(() => Attempt)
export class AttemptResolver {
  @FieldResolver(() => Trainer, { nullable: true })
  trainer(@Root() attempt: AttemptRow, @Ctx() { trainers }: Context) {
    return trainers.find(attempt.trainerId);
  }
}
