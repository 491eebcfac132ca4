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
import { HeadlineArgs, StandingArgs } from './summary.args.ts';
import { ArchitectureSummary, Chance, Grouping, SummaryRow } from './summary.type.ts';

@Resolver(() => Experiment)
export class SummaryResolver {
  @FieldResolver(() => [SummaryRow], {
    description: 'One row for each run that has an accuracy, best first. Ties go to the older run.',
  })
  async summary(
    @Root() experiment: ExperimentRow,
    @Args(() => HeadlineArgs) { headline }: HeadlineArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline })).rows;
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description:
      'The run with the highest accuracy, which is the first in `summary`; null while no run has an accuracy.',
  })
  async bestRun(@Root() experiment: ExperimentRow, @Ctx() { results }: Context) {
    return (await results.of(experiment)).rows[0]?.run ?? null;
  }

  @FieldResolver(() => [ArchitectureSummary], {
    description: 'The results of each architecture over its seeds, best mean first.',
  })
  async summaryByArchitecture(
    @Root() experiment: ExperimentRow,
    @Args(() => HeadlineArgs) { headline }: HeadlineArgs,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline, standing })).architectures;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The sum of `trainingSeconds` over all runs, including runs that trained at the same time; null while none is known.',
  })
  async trainingSeconds(@Root() experiment: ExperimentRow, @Ctx() { runs, metrics }: Context) {
    const paces = await Promise.all((await runs.ofExperiment(experiment)).map(run => metrics.paceOf(run)));
    const known = paces.filter(pace => pace !== null);
    return known.length === 0 ? null : sum(known.map(({ trainingSeconds }) => trainingSeconds));
  }

  @FieldResolver(() => String, {
    description:
      'Says in plain text which epoch of each run the summary is from, and whether it was chosen on the same images.',
  })
  async summaryNote(
    @Root() experiment: ExperimentRow,
    @Args(() => HeadlineArgs) { headline }: HeadlineArgs,
    @Ctx() { results }: Context,
  ) {
    const { part } = await results.of(experiment);
    return noteOn(headline ?? experiment.headline, experiment.headline, part);
  }

  @FieldResolver(() => Grouping, { description: 'How the images of the part that the summary is on are grouped.' })
  async grouping(@Root() experiment: ExperimentRow, @Ctx() { results }: Context) {
    const { groups, part, chance } = await results.of(experiment);
    return groupingOf(groups, chance?.total ?? 0, part);
  }

  @FieldResolver(() => Chance, {
    nullable: true,
    description:
      'The accuracy of always guessing the largest class of the part that the summary is on; null if the part has no images.',
  })
  async chance(
    @Root() experiment: ExperimentRow,
    @Args(() => HeadlineArgs) { headline }: HeadlineArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { headline })).chance;
  }
}

/** Is defined here because the rate depends on the size of the dataset, which the metrics do not know. */
@Resolver(() => Run)
export class RunPaceResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Training images per second: the training images of an epoch divided by its duration, including evaluation. The ' +
      'duration is the median of the metric `seconds` or, without it, of the time between reports. Null if neither is known.',
  })
  imagesPerSecond(@Root() run: RunRow, @Ctx() context: Context) {
    return imagesPerSecond(run, context);
  }
}

@Resolver(() => SummaryRow)
export class SummaryRowResolver {
  @FieldResolver(() => Architecture, { description: 'The architecture that the run was trained with.' })
  architecture(@Root() { run }: SummaryRowOf, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }
}

@Resolver(() => ArchitectureSummary)
export class ArchitectureSummaryResolver {
  @FieldResolver(() => Architecture, { description: 'The architecture that the runs were trained with.' })
  architecture(@Root() { rows: [{ run }] }: ArchitectureSummaryOf, @Ctx() { architectures }: Context) {
    return architectures.ofRun(run);
  }
}
