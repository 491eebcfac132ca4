import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import type { SummaryRow as SummaryRowOf } from './summary.ts';
import { SummaryRow } from './summary.type.ts';

@Resolver(() => Experiment)
export class SummaryResolver {
  @FieldResolver(() => [SummaryRow], { description: 'One row per run that has an accuracy, best first.' })
  async summary(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    return (await summaries.ofExperiment(experiment)).rows;
  }

  @FieldResolver(() => Run, { nullable: true, description: 'The first of the summary.' })
  async bestRun(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    return (await summaries.ofExperiment(experiment)).rows[0]?.run ?? null;
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
