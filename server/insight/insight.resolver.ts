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
      'What happened in its runs, what spoils a result first. Of an architecture with several seeds they speak of the run ' +
      'that stands for it; see docs/insights.md.',
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
    description: 'What happened in it, by its own curves and its accuracy on the validation images.',
  })
  insights(@Root() run: RunRow, @Ctx() { insights }: Context) {
    return insights.ofRun(run);
  }
}

@Resolver(() => Insight)
export class InsightResolver {
  @FieldResolver(() => String, {
    description: 'When a sentence of this kind is said: what is measured, and from where on it counts.',
  })
  definition(@Root() { kind }: InsightOf): string {
    return definitions[kind];
  }
}
