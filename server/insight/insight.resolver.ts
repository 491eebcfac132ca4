import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow, Run as RunRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import { StandingArgs } from '../summary/summary.args.ts';
import { definitions } from './definitions.ts';
import type { Insight as InsightOf } from './insight.ts';
import { Insight } from './insight.type.ts';

@Resolver(() => Experiment)
export class ExperimentInsightResolver {
  @FieldResolver(() => [Insight], {
    description:
      'Findings about the runs; those that invalidate a result come first. An architecture with several seeds is represented by ' +
      'one of its runs. docs/insights.md describes how findings are detected.',
  })
  async insights(
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Root() experiment: ExperimentRow,
    @Ctx() { insights, results }: Context,
  ) {
    return insights.ofResult(await results.of(experiment, { standing }));
  }
}

@Resolver(() => Run)
export class RunInsightResolver {
  @FieldResolver(() => [Insight], {
    description: 'Findings about this run alone, from its metrics and its validation accuracy.',
  })
  insights(@Root() run: RunRow, @Ctx() { insights }: Context) {
    return insights.ofRun(run);
  }
}

@Resolver(() => Insight)
export class InsightResolver {
  @FieldResolver(() => String, {
    description: 'How findings of this kind are detected: what is measured, and which thresholds apply.',
  })
  definition(@Root() { kind }: InsightOf): string {
    return definitions[kind];
  }
}
