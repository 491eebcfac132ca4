import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';

/** Has the values of `Test` in kinds.ts. */
export enum ComparisonTest {
  SEEDS = 'SEEDS',
  GROUPS = 'GROUPS',
  IMAGES = 'IMAGES',
}

registerEnumType(ComparisonTest, {
  name: 'ComparisonTest',
  description: 'A statistical test of the difference between two runs or two architectures.',
  valuesConfig: {
    SEEDS: { description: "Welch's t-test between the accuracies of the seeds." },
    GROUPS: { description: 'A bootstrap test that resamples whole groups of images.' },
    IMAGES: { description: 'The exact McNemar test on single images.' },
  },
});

/** Has the values of `Subject` in kinds.ts. */
export enum ComparisonSubject {
  TRAINED_MODELS = 'TRAINED_MODELS',
  ARCHITECTURES = 'ARCHITECTURES',
}

registerEnumType(ComparisonSubject, {
  name: 'ComparisonSubject',
  description: 'What a comparison allows conclusions about.',
  valuesConfig: {
    TRAINED_MODELS: { description: 'The two trained models only; with different seeds the result might be reversed.' },
    ARCHITECTURES: { description: 'The architectures on these images, tested with three or more seeds of each.' },
  },
});

@ObjectType({
  description:
    "Welch's t-test between the accuracies of two architectures over their seeds. It tests whether the mean accuracies over " +
    'all possible seeds differ. Seeds are not paired, because the same seed has no common effect on different architectures. ' +
    'The test does not assume equal variances, so it keeps its level with few seeds and unlike networks. Rank and permutation ' +
    'tests cannot reach 0.05 with three seeds each: there are only 20 arrangements, so their smallest p-value is 0.1. The test ' +
    'assumes that the accuracies of one architecture are about normally distributed, as averages over many images tend to be. ' +
    'B. L. Welch, Biometrika 34 (1947); recommended for seeds by C. Colas, O. Sigaud and P.-Y. Oudeyer, ' +
    "A Hitchhiker's Guide to Statistical Comparisons of Reinforcement Learning Algorithms (2019).",
})
export class SeedComparison {
  @Field(() => Float, { description: 'The mean accuracy of the architecture of a over its seeds, 0 to 1.' })
  meanOfA!: number;

  @Field(() => Float, { description: 'The mean accuracy of the architecture of b over its seeds, 0 to 1.' })
  meanOfB!: number;

  @Field(() => Float, { description: "Welch's t statistic, which is above 0 if a is better." })
  statistic!: number;

  @Field(() => Float, {
    description: 'The degrees of freedom by the Welch-Satterthwaite equation, usually not a whole number.',
  })
  degreesOfFreedom!: number;

  @Field(() => Float, { description: 'The two-sided p-value.' })
  pValue!: number;

  @Field(() => Float, {
    description: "The p-value adjusted by Holm's method for the number of pairs that have this test.",
  })
  pValueAdjusted!: number;

  @Field(() => Boolean, { description: 'Whether pValueAdjusted is below 0.05.' })
  shown!: boolean;
}

@ObjectType({
  description:
    'A bootstrap test that resamples whole groups of images 10,000 times, with the same resamples for both runs. Predictions ' +
    'within a group tend to be right or wrong together, so a test that treats images as independent is over-confident.',
})
export class GroupComparison {
  @Field(() => Float, {
    description: "The lower bound of the 95 % interval of a's accuracy minus b's: the 2.5 % quantile of the resamples.",
  })
  low!: number;

  @Field(() => Float, {
    description:
      "The upper bound of the 95 % interval of a's accuracy minus b's: the 97.5 % quantile of the resamples.",
  })
  high!: number;

  @Field(() => Float, {
    description:
      'The two-sided p-value: twice the smaller share of resamples on either side of 0, with one added to each side. It is at least 0.0002.',
  })
  pValue!: number;

  @Field(() => Float, {
    description: "The p-value adjusted by Holm's method for the number of the experiment's pairs.",
  })
  pValueAdjusted!: number;

  @Field(() => Boolean, { description: 'Whether pValueAdjusted is below 0.05.' })
  shown!: boolean;
}

@ObjectType({
  description:
    'A comparison of two runs on the same images, each at its best epoch. It says whether one of these two trained models is ' +
    'better on images like these; only `seeds` allows conclusions about their architectures.',
})
export class Comparison {
  @Field(() => Run, {
    description: 'The run of the architecture that is better on average. Ties go to the older run.',
  })
  a!: Run;

  @Field(() => Run, { description: 'The run of the other architecture.' })
  b!: Run;

  @Field(() => Part, { description: 'The part that the summary is on.' })
  part!: Part;

  @Field(() => Int, {
    description:
      'The number of images that both runs made predictions for, which is always the whole part: the dataset of an experiment ' +
      'never changes, and a run predicts all images of a part or none.',
  })
  total!: number;

  @Field(() => Float, { description: "a's accuracy minus b's, -1 to 1." })
  difference!: number;

  @Field(() => Int, { description: 'The number of images that both runs predicted correctly.' })
  bothRight!: number;

  @Field(() => Int, { description: 'The number of images that only a predicted correctly.' })
  onlyARight!: number;

  @Field(() => Int, { description: 'The number of images that only b predicted correctly.' })
  onlyBRight!: number;

  @Field(() => Int, { description: 'The number of images that neither run predicted correctly.' })
  neitherRight!: number;

  @Field(() => Float, {
    description:
      'The p-value of the exact McNemar test: the probability that onlyARight and onlyBRight are at least this far apart if ' +
      'both runs are equally good. 1 if both counts are 0.',
  })
  pValue!: number;

  @Field(() => Float, {
    description: "The p-value adjusted by Holm's method for the number of the experiment's pairs.",
  })
  pValueAdjusted!: number;

  @Field(() => Boolean, {
    description:
      'Whether the difference is significant: pValueAdjusted is below 0.05. If all runs were equally good, the probability of ' +
      'any significant pair would be at most 5 %. A difference that is not significant does not mean that the runs are equal.',
  })
  shown!: boolean;

  @Field(() => GroupComparison, {
    nullable: true,
    description:
      'The test that accounts for groups of images; null if groups are not known or no group has two images.',
  })
  byGroups!: GroupComparison | null;

  @Field(() => SeedComparison, {
    nullable: true,
    description:
      'The test between the architectures. Null if either has fewer than three seeds, or if the accuracies of each do not vary ' +
      'between seeds.',
  })
  seeds!: SeedComparison | null;
}

@ObjectType({ description: 'A part of a sentence.' })
export class TextPart {
  @Field(() => String, { description: 'The plain text of this part of the sentence.' })
  text!: string;

  @Field(() => Boolean, {
    description: 'Whether the text should be emphasized: names, and the accuracy of the best architecture.',
  })
  strong!: boolean;
}

@ObjectType({ description: 'One sentence of a verdict.' })
export class VerdictSentence {
  @Field(() => [TextPart], { description: 'The parts of the sentence; joined without separators they give its text.' })
  parts!: TextPart[];
}

@ObjectType({ description: 'Notes in plain text on how to read the comparisons of an experiment.' })
export class ComparisonNotes {
  @Field(() => String, {
    description: 'Says which test was used, on how many images, and how many pairs it is corrected for.',
  })
  test!: string;

  @Field(() => String, { description: 'Says whether the comparisons are about trained models or about architectures.' })
  speaksOf!: string;

  @Field(() => [String], { description: 'Reasons not to trust the comparisons; empty if there are none.' })
  warnings!: string[];
}
