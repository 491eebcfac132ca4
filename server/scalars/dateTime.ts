import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const iso = GraphQLDateTimeISO.toConfig();

export const DateTime = new GraphQLScalarType({
  ...iso,
  name: 'DateTime',
  description: 'An instant in ISO 8601, in UTC.',
  specifiedByURL: null,
  parseValue: value => fromYear1(iso.parseValue(value)),
  parseLiteral: (node: ValueNode) => fromYear1(iso.parseLiteral(node)),
});

/** Refuses the year 0, which ISO 8601 has but Postgres does not. */
function fromYear1(instant: Date): Date {
  if (instant.getUTCFullYear() >= 1) return instant;
  throw new GraphQLError(`${instant.toISOString()} is before the year 1, the first that the database can store.`);
}
