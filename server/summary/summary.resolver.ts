import { sum } from 'simple-statistics';
import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Architecture } from '../architecture/architecture.type.ts';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow, Run as RunRow } from '../generated/prisma/client.ts';
import { groupingOf } from '../grouping/grouping.ts';
import { Run } from '../run/run.type.ts';
import type { ArchitectureSummary as ArchitectureSummaryOf } from './byArchitecture.ts';
import { imagesPerSecond } from './imagesPerSecond.ts';
import { noteOn } from './note.ts';
import type { SummaryRow as SummaryRowOf } from './row.ts';
import { RuleArgs, StandingArgs } from './summary.args.ts';
import { ArchitectureSummary, Chance, Grouping, SummaryRow } from './summary.type.ts';

@Resolver(() => Experiment)
export class SummaryResolver {
  @FieldResolver(() => [SummaryRow], {
    description: 'One row per run that has an accuracy, best first; the older run first among equals.',
  })
  async summary(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline })).rows;
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The run with the highest accuracy: the first of the summary.',
  })
  async bestRun(@Root() experiment: ExperimentRow, @Ctx() { results }: Context) {
    return (await results.of(experiment)).rows[0]?.run ?? null;
  }

  @FieldResolver(() => [ArchitectureSummary], { description: 'The summary by architecture, best mean first.' })
  async summaryByArchitecture(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline, standing })).architectures;
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
    @Ctx() { results }: Context,
  ) {
    const { part } = await results.of(experiment);
    return noteOn(headline ?? experiment.headline, experiment.headline, part);
  }

  @FieldResolver(() => Grouping)
  async grouping(@Root() experiment: ExperimentRow, @Ctx() { results }: Context) {
    const { groups, part, chance } = await results.of(experiment);
    return groupingOf(groups, chance?.total ?? 0, part);
  }

  @FieldResolver(() => Chance, {
    nullable: true,
    description: 'What guessing gives; null where there are no validation images.',
  })
  async chance(
    @Root() experiment: ExperimentRow,
    @Args(() => RuleArgs) { headline }: RuleArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline })).chance;
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
}

@Resolver(() => ArchitectureSummary)
export class ArchitectureSummaryResolver {
  @FieldResolver(() => Architecture)
  architecture(@Root() { rows: [{ run }] }: ArchitectureSummaryOf, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }
}
