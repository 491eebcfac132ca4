import { Field, ObjectType } from 'type-graphql';
import { Run } from '../run/run.type.ts';

@ObjectType({ description: 'A hyperparameter that is not the same in all selected runs.' })
export class DifferingHyperparameter {
  @Field(() => String, { description: 'The name of the hyperparameter, such as `learningRate`.' })
  name!: string;

  @Field(() => String, {
    description: 'The title of the hyperparameter for people, or its name if no architecture gives it a title.',
  })
  title!: string;
}

@ObjectType({ description: 'Selected runs from any experiments, for comparison.' })
export class RunSelection {
  @Field(() => [Run], { description: 'The selected runs, in the order in which they were requested.' })
  runs!: Run[];

  @Field(() => [DifferingHyperparameter], {
    description: 'The hyperparameters that are not the same in all selected runs.',
  })
  differing!: DifferingHyperparameter[];

  @Field(() => [String], {
    description:
      'Reasons why the accuracies of the runs cannot be compared, as sentences: different images, or a different headline.',
  })
  warnings!: string[];
}
