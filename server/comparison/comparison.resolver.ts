import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { Comparison, ComparisonSubject, SeedComparison } from './comparison.type.ts';
import type { Comparison as ComparisonOf } from './comparisons.ts';
import { differenceOf } from './sentences.ts';
import { WELCH } from './welch.ts';

@Resolver(() => Experiment)
export class ComparisonResolver {
  @FieldResolver(() => [Comparison], {
    description:
      'Each pair of architectures once. An architecture that was trained with several seeds is represented by its run ' +
      'with the lowest; one that was trained with different hyperparameters counts as several. A run without ' +
      'predictions is in no pair.',
  })
  comparisons(@Root() experiment: ExperimentRow, @Ctx() { comparisons }: Context) {
    return comparisons.ofExperiment(experiment);
  }

  @FieldResolver(() => String, {
    description:
      'What the numbers say, in a few sentences of plain text: which is best, by how many points over the second and ' +
      'whether that is shown, which pairs cannot be told apart, what guessing gives, and whether runs go on.',
  })
  verdict(@Root() experiment: ExperimentRow, @Ctx() { comparisons }: Context) {
    return comparisons.verdictOn(experiment);
  }
}

@Resolver(() => Comparison)
export class ComparedResolver {
  @FieldResolver(() => ComparisonSubject, {
    description: 'What it allows to speak of: ARCHITECTURES where `seeds` is known.',
  })
  speaksOf(@Root() { seeds }: ComparisonOf): ComparisonSubject {
    return seeds ? ComparisonSubject.ARCHITECTURES : ComparisonSubject.TRAINED_MODELS;
  }

  @FieldResolver(() => String, { description: 'The numbers in words, in plain text.' })
  sentence(@Root() { pair, seeds, pValueAdjusted, ...counted }: ComparisonOf): string {
    return differenceOf({
      ...counted,
      a: pair.a.name,
      b: pair.b.name,
      p: pValueAdjusted,
      seeds: seeds && { ...seeds, p: seeds.pValueAdjusted },
    });
  }
}

@Resolver(() => SeedComparison)
export class SeedComparisonResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  test(): string {
    return WELCH;
  }
}
