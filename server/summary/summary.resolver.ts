import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import type { Context } from '../context.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow, Run as RunRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import type { ArchitectureSummary as ArchitectureSummaryOf } from './byArchitecture.ts';
import type { SummaryRow as SummaryRowOf } from './summary.ts';
import { ArchitectureSummary, Chance, SummaryRow } from './summary.type.ts';

@Resolver(() => Experiment)
export class SummaryResolver {
  @FieldResolver(() => [SummaryRow], {
    description: 'One row per run that has an accuracy, best first; the older run first among equals.',
  })
  async summary(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    return (await summaries.ofExperiment(experiment)).rows;
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The run with the highest accuracy: the first of the summary.',
  })
  async bestRun(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    return (await summaries.ofExperiment(experiment)).rows[0]?.run ?? null;
  }

  @FieldResolver(() => [ArchitectureSummary], { description: 'The summary by architecture, best mean first.' })
  async summaryByArchitecture(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    return summaries.byArchitecture(await summaries.ofExperiment(experiment));
  }

  @FieldResolver(() => Chance, {
    nullable: true,
    description: 'What guessing gives; null where there are no validation images.',
  })
  async chance(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    return (await summaries.ofExperiment(experiment)).chance;
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
    return onTraining(run, evaluations);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'trainAccuracy - accuracy: how much better it is on images that it has seen. Null until that is known.',
  })
  async gap(@Root() { run, accuracy }: SummaryRowOf, @Ctx() { evaluations }: Context) {
    const training = await onTraining(run, evaluations);
    return training === null ? null : training - accuracy;
  }
}

const onTraining = async (run: RunRow, evaluations: EvaluationService): Promise<number | null> =>
  (await evaluations.accuracyOn(run, 'TRAIN'))?.accuracy ?? null;

@Resolver(() => ArchitectureSummary)
export class ArchitectureSummaryResolver {
  @FieldResolver(() => Architecture)
  architecture(@Root() { rows: [{ run }] }: ArchitectureSummaryOf, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }
}
