import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { Dataset } from '../dataset/dataset.type.ts';
import { isRunEvent, type RunEvent } from '../events/event.ts';
import { live } from '../events/live.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import { StartExperimentInput } from './experiment.input.ts';
import { Experiment, ExperimentConnection } from './experiment.type.ts';

type ExperimentUpdatedArgs = { id: string; progress: boolean };

const PROGRESS =
  'Whether to send the experiment also when a run makes progress within an epoch, about once a second. Set it to false if you ' +
  'select expensive fields.';

const isTold = ({ change }: RunEvent, progress: boolean) => (change === 'progress' ? progress : change !== 'log');

@Resolver(() => Experiment)
export class ExperimentResolver {
  @Query(() => ExperimentConnection, { description: 'Returns the experiments, the newest first.' })
  experiments(
    @Ctx() { experiments }: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The largest number of experiments to return.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the previous page. Omit it to get the first page.',
    })
    after?: string,
    @Arg('name', () => String, { nullable: true, description: 'Returns only experiments with exactly this name.' })
    name?: string,
  ) {
    return experiments.page({ first, after, name });
  }

  @Query(() => Experiment, {
    nullable: true,
    description: 'Returns an experiment, or null if there is none with this id.',
  })
  experiment(
    @Arg('id', () => ID, { description: 'The id of the experiment.' }) id: string,
    @Ctx() { experiments }: Context,
  ) {
    return experiments.find(id);
  }

  @Mutation(() => Experiment, {
    description:
      'Starts an experiment and queues one run for every architecture and seed. Each architecture runs with the first seed ' +
      'before any architecture runs with the second.',
  })
  startExperiment(
    @Arg('input', () => StartExperimentInput, { description: 'The experiment to start.' }) input: StartExperimentInput,
    @Ctx() { experiments }: Context,
  ) {
    return experiments.start(input);
  }

  @Subscription(() => Experiment, {
    description:
      'Sends the experiment at once and whenever one of its runs changes. Log lines do not count as changes.',
    subscribe: ({ args: { id, progress }, context }: { args: ExperimentUpdatedArgs; context: Context }) =>
      live(
        context.events,
        event => isRunEvent(event) && event.experimentId === id.toLowerCase() && isTold(event, progress),
      ),
  })
  experimentUpdated(
    @Ctx() { experiments }: Context,
    @Arg('id', () => ID, { description: 'The id of the experiment.' }) id: string,
    @Arg('progress', () => Boolean, { defaultValue: true, description: PROGRESS }) _progress: boolean,
  ) {
    return experiments.get(id);
  }

  @FieldResolver(() => Dataset, { description: 'The dataset that all runs of the experiment train on.' })
  dataset(@Root() experiment: ExperimentRow, @Ctx() { datasets }: Context) {
    return datasets.get(experiment.datasetId);
  }

  @FieldResolver(() => [Run], {
    description: 'The runs of the experiment without deleted ones, in the order in which they were created.',
  })
  runs(@Root() experiment: ExperimentRow, @Ctx() { runs }: Context) {
    return runs.ofExperiment(experiment);
  }
}
