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
      'Each pair of architectures once. An architecture that was trained with several seeds is represented by its run ' +
      'with the lowest, unless another is chosen; one that was trained with different hyperparameters counts as several. A run without ' +
      'predictions is in no pair.',
  })
  async comparisons(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { standing })).comparisons;
  }

  @FieldResolver(() => ComparisonNotes)
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
      'What the numbers say, in a few sentences of plain text: which is best, by how many points over the second and ' +
      'whether that is shown, which pairs cannot be told apart, what guessing gives, and whether runs go on.',
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
      'The run that stands for the architecture that the verdict calls the best; null where several tie for it or none has an accuracy.',
  })
  async leader(
    @Root() experiment: ExperimentRow,
    @Args(() => StandingArgs) { standing }: StandingArgs,
    @Ctx() { results }: Context,
  ) {
    return (await results.of(experiment, { standing })).leader;
  }

  @FieldResolver(() => [VerdictSentence], {
    description: 'The verdict again, sentence by sentence, with what stands out in it. The first one is the answer.',
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
