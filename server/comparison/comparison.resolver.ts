import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { Run } from '../run/run.type.ts';
import { WELCH } from '../statistics/welch.ts';
import { StandingArgs } from '../summary/summary.args.ts';
import {
  Comparison,
  ComparisonNotes,
  ComparisonSubject,
  ComparisonTest,
  SeedComparison,
  VerdictSentence,
} from './comparison.type.ts';
import { type Comparison as ComparisonOf, decisiveTest } from './comparisons.ts';
import { countsOf, differenceOf, toDifference } from './difference.ts';
import { notesOn } from './notes.ts';
import { verdictOf, verdictSentences } from './verdict/verdict.ts';

@Resolver(() => Experiment)
export class ComparisonResolver {
  @FieldResolver(() => [Comparison], {
    description:
      'Every pair of architectures, compared once. The run with the lowest seed represents an architecture unless a run is ' +
      'chosen. An architecture that was trained with different hyperparameters counts as several. A run without predictions ' +
      'is not compared.',
  })
  async comparisons(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { standing })).comparisons;
  }

  @FieldResolver(() => ComparisonNotes, { description: 'Notes in plain text on how to read the comparisons.' })
  async comparisonNotes(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    const result = await results.of(experiment, { standing });
    return notesOn(await result.verdictFacts, await result.comparisons);
  }

  @FieldResolver(() => String, {
    description:
      'The conclusion in a few sentences of plain text: which architecture is best, by how many points, and whether that is ' +
      'significant; which pairs could differ by chance; what guessing would score; and whether runs are still to finish.',
  })
  async verdict(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    const { verdictFacts } = await results.of(experiment, { standing });
    return verdictOf(await verdictFacts);
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description:
      'The run that represents the architecture that the verdict calls the best; null if several tie, if none is significantly better than guessing or if no run has an accuracy.',
  })
  async leader(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { standing })).leader;
  }

  @FieldResolver(() => [VerdictSentence], {
    description:
      'The verdict split into sentences, with its important words marked. The first sentence says which architecture is best.',
  })
  async verdictSentences(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    const { verdictFacts } = await results.of(experiment, { standing });
    return verdictSentences(await verdictFacts);
  }
}

@Resolver(() => Comparison)
export class ComparedResolver {
  @FieldResolver(() => ComparisonSubject, {
    description: 'What the comparison is about: ARCHITECTURES if `seeds` is known, TRAINED_MODELS otherwise.',
  })
  speaksOf(@Root() { speaksOf }: ComparisonOf): ComparisonSubject {
    return ComparisonSubject[speaksOf];
  }

  @FieldResolver(() => ComparisonTest, {
    description:
      'The test to go by: SEEDS if `seeds` is known, otherwise GROUPS or IMAGES, whichever has the greater pValueAdjusted.',
  })
  decisiveTest(@Root() compared: ComparisonOf): ComparisonTest {
    return ComparisonTest[decisiveTest(compared)];
  }

  @FieldResolver(() => String, {
    description:
      'The name of the architecture of a. If the experiment has it with several sets of hyperparameters, those that differ are added.',
  })
  nameOfA(@Root() { pair }: ComparisonOf): string {
    return pair.a.name;
  }

  @FieldResolver(() => String, {
    description:
      'The name of the architecture of b. If the experiment has it with several sets of hyperparameters, those that differ are added.',
  })
  nameOfB(@Root() { pair }: ComparisonOf): string {
    return pair.b.name;
  }

  @FieldResolver(() => String, {
    description:
      'Says on how many images only one of the two runs is right, beginning with the run that is right more often.',
  })
  counts(@Root() compared: ComparisonOf): string {
    return countsOf(toDifference(compared));
  }

  @FieldResolver(() => String, { description: 'The result of the comparison in plain text.' })
  sentence(@Root() compared: ComparisonOf): string {
    return differenceOf(toDifference(compared));
  }
}

@Resolver(() => SeedComparison)
export class SeedComparisonResolver {
  @FieldResolver(() => String, { description: 'The name of the test.' })
  test(): string {
    return WELCH;
  }
}
