import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Dataset } from '../dataset/dataset.type.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Dataset as DatasetRow, Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { HeadlineArgs } from '../summary/summary.args.ts';
import { Leakage, LeakConnection } from './leak.type.ts';

@Resolver(() => Dataset)
export class DatasetLeakResolver {
  @FieldResolver(() => LeakConnection, {
    nullable: true,
    description:
      'The validation and test images that are also among the training images, ordered by position. Null until the dataset ' +
      'is READY, and if it was imported by a version of Quintet that did not search for leaks.',
  })
  leaks(
    @Root() dataset: DatasetRow,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The largest number of leaks to return.' }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the previous page. Without it, the first page is returned.',
    })
    after: string | null,
    @Ctx() { leaks }: Context,
  ) {
    return leaks.page(dataset, { first, after });
  }
}

@Resolver(() => Experiment)
export class ExperimentLeakResolver {
  @FieldResolver(() => Leakage, {
    nullable: true,
    description:
      'How many of the evaluated images are also among the training images; null if there are none or the dataset was not ' +
      'searched for them.',
  })
  async leakage(
    @Root() experiment: ExperimentRow,
    @Args(() => HeadlineArgs) { headline }: HeadlineArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline })).leakage;
  }
}
