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

registerEnumType(InsightKind, { name: 'InsightKind', description: 'Each is defined in docs/insights.md.' });

registerEnumType(EvidencePlace, {
  name: 'EvidencePlace',
  description: 'Which fields show it: metrics, summary, comparisons or confusionMatrix.',
});

@ObjectType({ description: 'Where to see that an insight is true.' })
export class InsightEvidence {
  @Field(() => EvidencePlace)
  place!: EvidencePlace;

  @Field(() => String, { nullable: true, description: 'The key of the metric; null unless place is CURVES.' })
  metric!: string | null;

  @Field(() => Int, { nullable: true, description: 'The first epoch that it is about; null unless place is CURVES.' })
  fromEpoch!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last one; null unless place is CURVES.' })
  toEpoch!: number | null;
}

@ObjectType({ description: 'Something that happened in a training, or that several show beside each other.' })
export class Insight {
  @Field(() => InsightKind)
  kind!: InsightKind;

  @Field(() => String, { description: 'It in words with its numbers, in plain text.' })
  sentence!: string;

  @Field(() => [Run], { description: 'Whom it speaks of.' })
  runs!: Run[];

  @Field(() => InsightEvidence)
  evidence!: InsightEvidence;

  @Field(() => Int, {
    nullable: true,
    description: 'How many epochs to train instead, twice as many as it had; null unless kind is STILL_IMPROVING.',
  })
  suggestedEpochs!: number | null;
}
