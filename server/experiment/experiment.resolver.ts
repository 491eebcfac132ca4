import { Arg, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import type { Context } from '../context.ts';
import { Dataset } from '../dataset/dataset.type.ts';
import { live } from '../events/live.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import { StartExperimentInput } from './experiment.input.ts';
import { Experiment, ExperimentConnection, SummaryRow } from './experiment.type.ts';
import type { SummaryRow as SummaryRowOf } from './summary.ts';

@Resolver(() => Experiment)
export class ExperimentResolver {
  @Query(() => ExperimentConnection)
  experiments(
    @Ctx() { experiments }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return experiments.page(first, after);
  }

  @Query(() => Experiment, { nullable: true })
  experiment(@Arg('id', () => ID) id: string, @Ctx() { experiments }: Context) {
    return experiments.find(id);
  }

  @Mutation(() => Experiment)
  startExperiment(
    @Arg('input', () => StartExperimentInput) input: StartExperimentInput,
    @Ctx() { experiments }: Context,
  ) {
    return experiments.start(input);
  }

  @Subscription(() => Experiment, {
    description: 'The experiment, now and whenever one of its runs changes.',
    subscribe: ({ args, context }: { args: { id: string }; context: Context }) =>
      live(context.events, event => event.kind === 'run' && event.experimentId === args.id),
  })
  experimentUpdated(@Arg('id', () => ID) id: string, @Ctx() { experiments }: Context) {
    return experiments.get(id);
  }

  @FieldResolver(() => Dataset)
  dataset(@Root() experiment: ExperimentRow, @Ctx() { datasets }: Context) {
    return datasets.get(experiment.datasetId);
  }

  @FieldResolver(() => [Run])
  runs(@Root() experiment: ExperimentRow, @Ctx() { runs }: Context) {
    return runs.ofExperiment(experiment);
  }

  @FieldResolver(() => Run, { nullable: true })
  bestRun(@Root() experiment: ExperimentRow, @Ctx() { experiments }: Context) {
    return experiments.bestRunOf(experiment);
  }

  @FieldResolver(() => [SummaryRow], { description: 'One row per run that has an accuracy, best first.' })
  summary(@Root() experiment: ExperimentRow, @Ctx() { experiments }: Context) {
    return experiments.summaryOf(experiment);
  }
}

@Resolver(() => SummaryRow)
export class SummaryRowResolver {
  @FieldResolver(() => Architecture)
  architecture(@Root() { run }: SummaryRowOf, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Accuracy at the same epoch on the training images as they are, without augmentation and dropout, 0 to 1; null ' +
      'until it is known, at the end of the run.',
  })
  async trainAccuracy(@Root() { run }: SummaryRowOf, @Ctx() { evaluations }: Context) {
    return (await evaluations.accuracyOn(run, 'TRAIN'))?.accuracy ?? null;
  }
}
