import { GraphQLError, GraphQLScalarType } from 'graphql';

/** GraphQL's own Int ends at 2 GB. */
export const ByteCount = new GraphQLScalarType<number, number>({
  name: 'ByteCount',
  description: 'A count of bytes: an integer up to 2^53.',
  serialize: toCount,
  parseValue: toCount,
});

function toCount(value: unknown): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 0) throw new GraphQLError(`${String(value)} is no count of bytes.`);
  return count;
}
