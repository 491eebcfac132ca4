import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AnsweredImageOrder } from './order.ts';
import { OutcomeKind } from './outcomes.ts';

registerEnumType(AnsweredImageOrder, {
  name: 'AnsweredImageOrder',
  description: 'How images are ordered. Ties are in the order of the dataset.',
  valuesConfig: {
    POSITION: { description: 'The order of the dataset.' },
    MOST_CONFIDENT_MISTAKE_FIRST: {
      description:
        'By the highest confidence of a wrong prediction, descending. Images that all runs predict correctly come last.',
    },
    LEAST_PROBABLE_LABEL_FIRST: {
      description: 'By labelQuality, ascending, so that labels that are probably wrong come first.',
    },
  },
});

@InputType({ description: 'Selects images by which runs predicted them correctly.' })
export class OutcomeInput {
  @Field(() => OutcomeKind, { description: 'Which runs are right.' })
  kind!: OutcomeKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the single run that is right (ONLY_RIGHT) or wrong (ONLY_WRONG); required for these two kinds.',
  })
  runId?: string | null;
}

@InputType({
  description: 'Selects images that meet all given conditions. Runs must be among those of the answer sheet.',
})
export class AnsweredImageFilter {
  @Field(() => String, { nullable: true, description: 'The label of the image.' })
  className?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The class that the run `predictedBy` predicts or, without it, that any run predicts.',
  })
  predictedClass?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id or number of the run that predicts `predictedClass`.' })
  predictedBy?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The ids or numbers of runs that must all be right.' })
  rightBy?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The ids or numbers of runs that must all be wrong.' })
  wrongBy?: string[] | null;

  @Field(() => OutcomeInput, { nullable: true, description: 'Which of the runs are right.' })
  outcome?: OutcomeInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the label is probably wrong, as `AnsweredImage.labelSuspected` says.',
  })
  labelSuspected?: boolean | null;
}
