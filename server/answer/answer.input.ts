import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AnsweredImageOrder } from './order.ts';
import { OutcomeKind } from './outcomes.ts';

registerEnumType(AnsweredImageOrder, {
  name: 'AnsweredImageOrder',
  description: 'Of equals the first in the part comes first.',
  valuesConfig: {
    POSITION: { description: 'As in the dataset.' },
    MOST_CONFIDENT_MISTAKE_FIRST: {
      description:
        'By the highest probability that a run which is wrong gives to its predicted class; images that all runs get right last.',
    },
    LEAST_PROBABLE_LABEL_FIRST: { description: 'By labelQuality: labels that are probably wrong come first.' },
  },
});

@InputType({ description: 'Who got an image right.' })
export class OutcomeInput {
  @Field(() => OutcomeKind)
  kind!: OutcomeKind;

  @Field(() => ID, { nullable: true, description: 'The one of ONLY_RIGHT and ONLY_WRONG.' })
  runId?: string | null;
}

@InputType({ description: 'All conditions have to hold. Runs are those of the sheet.' })
export class AnsweredImageFilter {
  @Field(() => String, { nullable: true, description: 'The label.' })
  className?: string | null;

  @Field(() => String, { nullable: true, description: 'What a run takes it for: `predictedBy`, or any of them.' })
  predictedClass?: string | null;

  @Field(() => ID, { nullable: true, description: 'The run that predicts `predictedClass`.' })
  predictedBy?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Runs that are right, each of them.' })
  rightBy?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Runs that are wrong, each of them.' })
  wrongBy?: string[] | null;

  @Field(() => OutcomeInput, { nullable: true })
  outcome?: OutcomeInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the label is probably wrong.' })
  labelSuspected?: boolean | null;
}
