import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { RunFieldType } from './query/runFields.ts';
import { RunFieldKind } from './runField.service.ts';

registerEnumType(RunFieldType, {
  name: 'RunFieldType',
  description: 'The type of a field of runs, which decides how its values are compared, sorted and shown.',
  valuesConfig: {
    NUMBER: { description: 'A number.' },
    SHARE: { description: 'A number from 0 to 1, such as an accuracy.' },
    SECONDS: { description: 'A duration in seconds.' },
    TEXT: { description: 'Text.' },
    STATUS: { description: 'The status of a run.' },
    TIME: { description: 'An instant in time.' },
    BOOLEAN: { description: 'A value that is true or false.' },
    TAGS: { description: 'A list of tags.' },
    JSON: { description: 'A hyperparameter, whose type depends on the architecture: a number, text, boolean or list.' },
  },
});
registerEnumType(RunFieldKind, {
  name: 'RunFieldKind',
  description: 'What a field of runs refers to.',
  valuesConfig: {
    RUN: { description: 'A field that every run has.' },
    HYPERPARAMETER: { description: 'A hyperparameter.' },
    METRIC: { description: 'The last, lowest or highest value of a metric.' },
  },
});

@ObjectType({ description: 'A name that queries, sort orders and columns of runs can use.' })
export class RunField {
  @Field(() => String, {
    description:
      'The name as it is written in a query, and listed once. It has backticks around it if it contains spaces or symbols or is a ' +
      'word of the language, and a function before it, as in `last(learningRate)`, if the name alone means something else.',
  })
  name!: string;

  @Field(() => RunFieldKind, {
    description: 'Whether the name refers to a field of every run, a hyperparameter or a metric.',
  })
  kind!: RunFieldKind;

  @Field(() => RunFieldType, { description: 'The type of the values.' })
  type!: RunFieldType;

  @Field(() => String, { description: 'A title for people.' })
  title!: string;

  @Field(() => String, { description: 'A short explanation for people.' })
  description!: string;
}
