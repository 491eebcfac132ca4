import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Counts bytes beyond 2 GB, the limit of GraphQL's own Int. */
export const ByteCount = new GraphQLScalarType<number, number>({
  name: 'ByteCount',
  description: 'A number of bytes: an integer from 0 to 2^53 - 1.',
  serialize: toCount,
  parseValue: toCount,
});

function toCount(value: unknown): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 0)
    throw new GraphQLError(`${String(value)} is not a number of bytes. Give an integer from 0 to 2^53 - 1.`);
  return count;
}
