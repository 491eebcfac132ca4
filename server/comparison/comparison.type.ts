import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';

/** As comparisons.ts has it. */
export enum ComparisonTest {
  SEEDS = 'SEEDS',
  GROUPS = 'GROUPS',
  IMAGES = 'IMAGES',
}

registerEnumType(ComparisonTest, {
  name: 'ComparisonTest',
  description:
    "SEEDS: Welch's t-test between the seeds' accuracies. GROUPS: whole groups of images drawn anew. IMAGES: the exact McNemar test.",
});

/** As sentences.ts has it. */
export enum ComparisonSubject {
  TRAINED_MODELS = 'TRAINED_MODELS',
  ARCHITECTURES = 'ARCHITECTURES',
}

registerEnumType(ComparisonSubject, {
  name: 'ComparisonSubject',
  description:
    'TRAINED_MODELS: another seed might turn it round. ARCHITECTURES: tested over three seeds or more of each, on these images.',
});

@ObjectType({
  description:
    "Welch's t-test between the accuracies that two architectures reach with their seeds. It asks whether the means of all " +
    'possible seeds differ; seeds of different architectures have nothing in common, so they are not paired. Not assuming ' +
    'equal variances, it holds its level with few seeds and unlike networks, where rank and permutation tests cannot reach ' +
    '0.05 at all: three and three seeds have 20 orders, so their least p is 0.1. It takes accuracies of one architecture to be ' +
    'about normal, as averages over many images tend to be. B. L. Welch, Biometrika 34 (1947); recommended for seeds by C. Colas, ' +
    "O. Sigaud, P.-Y. Oudeyer, A Hitchhiker's Guide to Statistical Comparisons of Reinforcement Learning Algorithms (2019).",
})
export class SeedComparison {
  @Field(() => Float, { description: "Mean accuracy of a's seeds, 0 to 1." })
  meanOfA!: number;

  @Field(() => Float, { description: "Mean accuracy of b's seeds, 0 to 1." })
  meanOfB!: number;

  @Field(() => Float, { description: "Welch's t: above 0 where a is better." })
  statistic!: number;

  @Field(() => Float, { description: 'By Welch and Satterthwaite, no whole number.' })
  degreesOfFreedom!: number;

  @Field(() => Float, { description: 'Two-sided.' })
  pValue!: number;

  @Field(() => Float, { description: "By Holm's method, over the experiment's pairs that have this test." })
  pValueAdjusted!: number;

  @Field(() => Boolean, { description: 'Whether pValueAdjusted is below 0.05.' })
  shown!: boolean;
}

@ObjectType({
  description:
    'By drawing whole groups of images anew, 10,000 times, the same draws for both runs: images of one group are right or ' +
    'wrong together, and a test that takes each for a witness of its own is too sure of itself.',
})
export class GroupComparison {
  @Field(() => Float, {
    description: "Of a's accuracy minus b's: lower bound at 95 %, the 2.5 % quantile of the draws.",
  })
  low!: number;

  @Field(() => Float, { description: 'The 97.5 % quantile.' })
  high!: number;

  @Field(() => Float, {
    description:
      'Two-sided: twice the smaller share of draws on either side of 0, with one draw added to each. At least 0.0002.',
  })
  pValue!: number;

  @Field(() => Float, { description: "By Holm's method, over the experiment's pairs." })
  pValueAdjusted!: number;

  @Field(() => Boolean, { description: 'Whether pValueAdjusted is below 0.05.' })
  shown!: boolean;
}

@ObjectType({
  description:
    'Two runs on the same images, each at its headline epoch. It says of these two trained models whether one ' +
    'is better on images like these; of their architectures only by `seeds`.',
})
export class Comparison {
  @Field(() => Run, { description: 'Of the architecture that is better on average, or older among equals.' })
  a!: Run;

  @Field(() => Run)
  b!: Run;

  @Field(() => Part, { description: 'As of the summary.' })
  part!: Part;

  @Field(() => Int, {
    description:
      'Images that both were asked about: all of the part, for the dataset of an experiment never changes and a run that ' +
      'has predictions of a part has them of all its images.',
  })
  total!: number;

  @Field(() => Float, { description: "a's accuracy minus b's, -1 to 1." })
  difference!: number;

  @Field(() => Int)
  bothRight!: number;

  @Field(() => Int)
  onlyARight!: number;

  @Field(() => Int)
  onlyBRight!: number;

  @Field(() => Int)
  neitherRight!: number;

  @Field(() => Float, {
    description:
      'Of the exact McNemar test: were both equally good, how probable it is that onlyARight and onlyBRight come out at least this far apart. 1 where there is no such image.',
  })
  pValue!: number;

  @Field(() => Float, {
    description: "Adjusted by Holm's method for the number of the experiment's pairs.",
  })
  pValueAdjusted!: number;

  @Field(() => Boolean, {
    description:
      'Whether pValueAdjusted is below 0.05: then the difference is shown, with a chance of at most 5 % that any of the ' +
      'pairs of equally good runs is called different. Where it is not shown the two are not shown to be equal either.',
  })
  shown!: boolean;

  @Field(() => GroupComparison, {
    nullable: true,
    description:
      'The same question where images belong to groups; null where that is not known or no two belong together.',
  })
  byGroups!: GroupComparison | null;

  @Field(() => SeedComparison, {
    nullable: true,
    description:
      'Of the architectures. Null where one of them has fewer than three seeds, or where no accuracy differs from another ' +
      'of its architecture, so that nothing says how far they scatter.',
  })
  seeds!: SeedComparison | null;
}

@ObjectType()
export class TextPart {
  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is to stand out: names, and the accuracy of the best.' })
  strong!: boolean;
}

@ObjectType()
export class VerdictSentence {
  @Field(() => [TextPart], { description: 'Joined as they are they give the sentence.' })
  parts!: TextPart[];
}

@ObjectType({ description: 'How to read the comparisons, in plain text.' })
export class ComparisonNotes {
  @Field(() => String, { description: 'Which test, on how many images, and for how many pairs it is corrected.' })
  test!: string;

  @Field(() => String, { description: 'Whether it speaks of trained models or of architectures.' })
  speaksOf!: string;

  @Field(() => [String], { description: 'What is to be known before they are believed; empty where all is well.' })
  warnings!: string[];
}
