import { mean, sum } from 'simple-statistics';
import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow, Run as RunRow } from '../generated/prisma/client.ts';
import { groupingOf } from '../grouping/grouping.ts';
import { Run } from '../run/run.type.ts';
import { percentileInterval } from '../statistics/bootstrap.ts';
import type { ArchitectureSummary as ArchitectureSummaryOf } from './byArchitecture.ts';
import { imagesPerSecond } from './imagesPerSecond.ts';
import { noteOn } from './note.ts';
import { accuracyOnTraining } from './onTraining.ts';
import { RuleArgs, StandingArgs } from './summary.args.ts';
import type { SummaryRow as SummaryRowOf } from './summary.ts';
import { ArchitectureSummary, Chance, GroupInterval, Grouping, SummaryMeans, SummaryRow } from './summary.type.ts';

@Resolver(() => Experiment)
export class SummaryResolver {
  @FieldResolver(() => [SummaryRow], {
    description: 'One row per run that has an accuracy, best first; the older run first among equals.',
  })
  async summary(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Ctx() { summaries }: Context,
  ) {
    return (await summaries.ofExperiment(experiment, headline ?? undefined)).rows;
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The run with the highest accuracy: the first of the summary.',
  })
  async bestRun(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    return (await summaries.ofExperiment(experiment)).rows[0]?.run ?? null;
  }

  @FieldResolver(() => [ArchitectureSummary], { description: 'The summary by architecture, best mean first.' })
  async summaryByArchitecture(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { summaries }: Context,
  ) {
    return summaries.byArchitecture(await summaries.ofExperiment(experiment, headline ?? undefined), standing ?? []);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The trainingSeconds of its runs together, however many trained at once; null while none is known.',
  })
  async trainingSeconds(@Root() experiment: ExperimentRow, @Ctx() { runs, metrics }: Context) {
    const paces = await Promise.all((await runs.ofExperiment(experiment)).map(run => metrics.paceOf(run)));
    const known = paces.filter(pace => pace !== null);
    return known.length === 0 ? null : sum(known.map(({ trainingSeconds }) => trainingSeconds));
  }

  @FieldResolver(() => String, {
    description: 'In plain text: which epoch of a run the summary is of, and whether it was chosen by the same images.',
  })
  async summaryNote(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Ctx() { summaries }: Context,
  ) {
    const { part } = await summaries.ofExperiment(experiment);
    return noteOn(headline ?? experiment.headline, experiment.headline, part);
  }

  @FieldResolver(() => Grouping)
  async grouping(@Root() experiment: ExperimentRow, @Ctx() { summaries }: Context) {
    const { groups, part, chance } = await summaries.ofExperiment(experiment);
    return groupingOf(groups, chance?.total ?? 0, part);
  }

  @FieldResolver(() => Chance, {
    nullable: true,
    description: 'What guessing gives; null where there are no validation images.',
  })
  async chance(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Ctx() { summaries }: Context,
  ) {
    return (await summaries.ofExperiment(experiment, headline ?? undefined)).chance;
  }
}

/** A run's rate takes the size of its dataset, which metrics know nothing of. */
@Resolver(() => Run)
export class RunPaceResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The training images of an epoch over what an epoch takes, evaluation included: the median of its metric `seconds`, ' +
      'or without that metric of the times from one report to the next. Null where nothing tells.',
  })
  imagesPerSecond(@Root() run: RunRow, @Ctx() context: Context) {
    return imagesPerSecond(run, context);
  }
}

@Resolver(() => SummaryRow)
export class SummaryRowResolver {
  @FieldResolver(() => Architecture)
  architecture(@Root() { run }: SummaryRowOf, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }

  @FieldResolver(() => GroupInterval, {
    nullable: true,
    description:
      'Of the accuracy, where images belong to groups; null where that is not known or no two belong together.',
  })
  async byGroups(@Root() row: SummaryRowOf, @Ctx() { groupings }: Context) {
    const resampled = await groupings.resampled(row);
    return resampled && percentileInterval(resampled);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Accuracy at the same epoch on the training images as they are, without augmentation and dropout, 0 to 1; null ' +
      'until it is known, at the end of the run.',
  })
  async trainAccuracy(@Root() row: SummaryRowOf, @Ctx() { evaluations }: Context) {
    return accuracyOnTraining(row, evaluations);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'trainAccuracy - accuracy: how much better it is on images that it has seen. Null until that is known.',
  })
  async gap(@Root() row: SummaryRowOf, @Ctx() { evaluations }: Context) {
    const training = await accuracyOnTraining(row, evaluations);
    return minus(training, row.accuracy);
  }
}

@Resolver(() => ArchitectureSummary)
export class ArchitectureSummaryResolver {
  @FieldResolver(() => Architecture)
  architecture(@Root() { rows: [{ run }] }: ArchitectureSummaryOf, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }

  @FieldResolver(() => SummaryMeans)
  async means(@Root() { rows }: ArchitectureSummaryOf, @Ctx() context: Context): Promise<SummaryMeans> {
    const { evaluations, metrics } = context;
    const [training, paces, rates] = await Promise.all([
      Promise.all(rows.map(row => accuracyOnTraining(row, evaluations))),
      Promise.all(rows.map(({ run }) => metrics.paceOf(run))),
      Promise.all(rows.map(({ run }) => imagesPerSecond(run, context))),
    ]);
    return {
      balancedAccuracy: meanOf(rows.map(({ balancedAccuracy }) => balancedAccuracy)),
      trainAccuracy: meanOf(training),
      gap: meanOf(rows.map(({ accuracy }, index) => minus(training[index] ?? null, accuracy))),
      trainingSeconds: meanOf(paces.map(pace => pace?.trainingSeconds ?? null)),
      imagesPerSecond: meanOf(rates),
    };
  }
}

const minus = (a: number | null, b: number): number | null => (a === null ? null : a - b);

/** Null where one of them is. */
function meanOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter(number => number !== null);
  return known.length === numbers.length && known.length > 0 ? mean(known) : null;
}
