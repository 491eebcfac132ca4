import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { RunFieldType } from './query/runFields.ts';
import { RunFieldKind } from './runField.service.ts';

registerEnumType(RunFieldType, {
  name: 'RunFieldType',
  description: 'SHARE is a number from 0 to 1, such as an accuracy. JSON: a hyperparameter, whose type is its own.',
});
registerEnumType(RunFieldKind, { name: 'RunFieldKind' });

@ObjectType({ description: 'Something that queries, sorts and columns of runs may name.' })
export class RunField {
  @Field(() => String, { description: 'As a query writes it; between backticks where it has spaces or signs.' })
  name!: string;

  @Field(() => RunFieldKind)
  kind!: RunFieldKind;

  @Field(() => RunFieldType)
  type!: RunFieldType;

  @Field(() => String, { description: 'For people.' })
  title!: string;

  @Field(() => String)
  description!: string;
}
