import { Field, ObjectType } from 'type-graphql';
import { Run } from '../run/run.type.ts';

@ObjectType()
export class DifferingHyperparameter {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'For people; the name itself where no architecture says.' })
  title!: string;
}

@ObjectType({ description: 'Runs of any experiments beside each other.' })
export class RunSelection {
  @Field(() => [Run])
  runs!: Run[];

  @Field(() => [DifferingHyperparameter], { description: 'Those that are not the same in all of the runs.' })
  differing!: DifferingHyperparameter[];

  @Field(() => [String], {
    description:
      'What speaks against comparing their accuracies, in sentences: other images, another choice of the epoch.',
  })
  warnings!: string[];
}
