import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../server/schema.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const BUILT_IN = ['String', 'Int', 'Float', 'Boolean', 'ID'];

test('every type, field, argument and enum value of the schema is described', () => {
  const missing: string[] = [];
  const check = (name: string, { description }: { description?: string | null }) => {
    if (!description) missing.push(name);
  };
  for (const type of Object.values(createSchema().getTypeMap())) {
    if (isIntrospectionType(type) || BUILT_IN.includes(type.name)) continue;
    if (!ROOTS.includes(type.name)) check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
      }
  }
  expect(missing).toEqual([]);
});
