import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Dataset } from '../dataset/dataset.type.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Dataset as DatasetRow, Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { RuleArgs } from '../summary/summary.args.ts';
import { Leakage, LeakConnection } from './leak.type.ts';

@Resolver(() => Dataset)
export class DatasetLeakResolver {
  @FieldResolver(() => LeakConnection, {
    nullable: true,
    description:
      'The validation and test images that are among the training images as well, in the order of the images; null until ' +
      'READY, and where the data set was imported before Quintet looked for them.',
  })
  leaks(
    @Root() dataset: DatasetRow,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
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
      'Images that its runs are judged by and know from their training; null where there is none, or they were not looked for.',
  })
  async leakage(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline })).leakage;
  }
}
