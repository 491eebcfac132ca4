import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const iso = GraphQLDateTimeISO.toConfig();

export const DateTime = new GraphQLScalarType({
  ...iso,
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  specifiedByURL: null,
  parseValue: value => fromYear1(iso.parseValue(value)),
  parseLiteral: (node: ValueNode) => fromYear1(iso.parseLiteral(node)),
});

/** ISO 8601 has a year 0, which Postgres has not. */
function fromYear1(instant: Date): Date {
  if (instant.getUTCFullYear() >= 1) return instant;
  throw new GraphQLError(`${instant.toISOString()} lies before the year 1, where the calendar of the database begins.`);
}
