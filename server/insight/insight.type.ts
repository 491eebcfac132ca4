import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Run } from '../run/run.type.ts';

export enum InsightKind {
  DIVERGED = 'DIVERGED',
  NO_BETTER_THAN_CHANCE = 'NO_BETTER_THAN_CHANCE',
  OVERFITTING = 'OVERFITTING',
  AUGMENTATION_NARROWED_GAP = 'AUGMENTATION_NARROWED_GAP',
  FROZEN_BASE_NO_BETTER = 'FROZEN_BASE_NO_BETTER',
  STILL_IMPROVING = 'STILL_IMPROVING',
  UNSTEADY = 'UNSTEADY',
  UNEQUAL_CLASSES = 'UNEQUAL_CLASSES',
}

export enum EvidencePlace {
  CURVES = 'CURVES',
  SUMMARY = 'SUMMARY',
  COMPARISONS = 'COMPARISONS',
  CONFUSION_MATRIX = 'CONFUSION_MATRIX',
}

registerEnumType(InsightKind, {
  name: 'InsightKind',
  description: 'The kind of a finding. docs/insights.md defines each kind.',
  valuesConfig: {
    DIVERGED: { description: 'The loss became NaN or infinite.' },
    NO_BETTER_THAN_CHANCE: {
      description: 'The run is not significantly better than always guessing the largest class.',
    },
    OVERFITTING: { description: 'The validation loss rises while the training accuracy still improves.' },
    AUGMENTATION_NARROWED_GAP: {
      description: 'Augmentation made the gap between training and validation or test accuracy much smaller.',
    },
    FROZEN_BASE_NO_BETTER: {
      description: 'A pretrained network with frozen layers is not significantly better than one trained from scratch.',
    },
    STILL_IMPROVING: { description: 'The validation accuracy was still improving when the training ended.' },
    UNSTEADY: { description: 'The validation accuracy fluctuates strongly from epoch to epoch.' },
    UNEQUAL_CLASSES: { description: 'The run does much better on large classes than on small ones.' },
  },
});

registerEnumType(EvidencePlace, {
  name: 'EvidencePlace',
  description: 'Where the evidence of a finding is.',
  valuesConfig: {
    CURVES: { description: 'The field `metrics` of the run has the evidence.' },
    SUMMARY: { description: 'The field `summary` of the experiment has the evidence.' },
    COMPARISONS: { description: 'The field `comparisons` of the experiment has the evidence.' },
    CONFUSION_MATRIX: { description: 'The field `confusionMatrix` of the run has the evidence.' },
  },
});

@ObjectType({ description: 'Where the evidence of a finding is.' })
export class InsightEvidence {
  @Field(() => EvidencePlace, { description: 'The part of the page, or of the schema, that has the evidence.' })
  place!: EvidencePlace;

  @Field(() => String, { nullable: true, description: 'The key of the metric; null unless `place` is CURVES.' })
  metric!: string | null;

  @Field(() => Int, { nullable: true, description: 'The first epoch of the evidence; null unless `place` is CURVES.' })
  fromEpoch!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last epoch of the evidence; null unless `place` is CURVES.' })
  toEpoch!: number | null;
}

@ObjectType({ description: 'A finding about one training, or from a comparison of several.' })
export class Insight {
  @Field(() => InsightKind, { description: 'The kind of the finding.' })
  kind!: InsightKind;

  @Field(() => String, { description: 'The finding in plain text, with its numbers.' })
  sentence!: string;

  @Field(() => [Run], { description: 'The runs that the finding concerns.' })
  runs!: Run[];

  @Field(() => InsightEvidence, { description: 'Where the evidence of the finding is.' })
  evidence!: InsightEvidence;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of epochs to train instead, twice as many as the run had; null unless `kind` is STILL_IMPROVING.',
  })
  suggestedEpochs!: number | null;
}
