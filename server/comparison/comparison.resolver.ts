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
import { notesOn } from './notes.ts';
import { countsOf, differenceOf, verdictOf, verdictSentences } from './sentences.ts';
import { toDifference } from './toDifference.ts';

@Resolver(() => Experiment)
export class ComparisonResolver {
  @FieldResolver(() => [Comparison], {
    description:
      'Each pair of architectures once. An architecture that was trained with several seeds is represented by its run ' +
      'with the lowest, unless another is chosen; one that was trained with different hyperparameters counts as several. A run without ' +
      'predictions is in no pair.',
  })
  comparisons(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { comparisons }: Context,
  ) {
    return comparisons.ofExperiment(experiment, standing ?? []);
  }

  @FieldResolver(() => ComparisonNotes)
  async comparisonNotes(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { comparisons }: Context,
  ) {
    const [outcome, pairs] = await Promise.all([
      comparisons.outcomeOf(experiment, standing ?? []),
      comparisons.ofExperiment(experiment, standing ?? []),
    ]);
    return notesOn(outcome, pairs);
  }

  @FieldResolver(() => String, {
    description:
      'What the numbers say, in a few sentences of plain text: which is best, by how many points over the second and ' +
      'whether that is shown, which pairs cannot be told apart, what guessing gives, and whether runs go on.',
  })
  async verdict(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { comparisons }: Context,
  ) {
    return verdictOf(await comparisons.outcomeOf(experiment, standing ?? []));
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description:
      'The run that stands for the architecture that the verdict calls the best; null where several tie for it or none has an accuracy.',
  })
  leader(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { comparisons }: Context,
  ) {
    return comparisons.leader(experiment, standing ?? []);
  }

  @FieldResolver(() => [VerdictSentence], {
    description: 'The verdict again, sentence by sentence, with what stands out in it. The first one is the answer.',
  })
  async verdictSentences(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { comparisons }: Context,
  ) {
    return verdictSentences(await comparisons.outcomeOf(experiment, standing ?? []));
  }
}

@Resolver(() => Comparison)
export class ComparedResolver {
  @FieldResolver(() => ComparisonSubject, {
    description: 'What it allows to speak of: ARCHITECTURES where `seeds` is known.',
  })
  speaksOf(@Root() { speaksOf }: ComparisonOf): ComparisonSubject {
    return ComparisonSubject[speaksOf];
  }

  @FieldResolver(() => ComparisonTest, {
    description:
      'Which of its tests answers: SEEDS where `seeds` is known, else of the other two the one with the greater pValueAdjusted.',
  })
  decisiveTest(@Root() compared: ComparisonOf): ComparisonTest {
    return ComparisonTest[decisiveTest(compared)];
  }

  @FieldResolver(() => String, { description: "a's architecture; where it stands several times, with what differs." })
  nameOfA(@Root() { pair }: ComparisonOf): string {
    return pair.a.name;
  }

  @FieldResolver(() => String, { description: "b's." })
  nameOfB(@Root() { pair }: ComparisonOf): string {
    return pair.b.name;
  }

  @FieldResolver(() => String, {
    description: 'Of the run that is right more often: on how many images where the other is wrong, and the reverse.',
  })
  counts(@Root() compared: ComparisonOf): string {
    return countsOf(compared);
  }

  @FieldResolver(() => String, { description: 'The numbers in words, in plain text.' })
  sentence(@Root() compared: ComparisonOf): string {
    return differenceOf(toDifference(compared));
  }
}

@Resolver(() => SeedComparison)
export class SeedComparisonResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  test(): string {
    return WELCH;
  }
}
