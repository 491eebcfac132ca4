import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

const json = GraphQLJSONObject.toConfig();

/** Far deeper than a JSON Schema. Postgres and JSON.stringify recurse into JSON and fail at some thousands of levels. */
const DEEPEST = 100;

export const JSONObject = new GraphQLScalarType({
  ...json,
  description: 'A JSON object.',
  specifiedByURL: null,
  parseValue: value => storable(json.parseValue(value)),
  parseLiteral: (node: ValueNode, variables) => storable(json.parseLiteral(node, variables)),
});

/**
 * Refuses what Postgres stores as json but cannot read as text or jsonb. A single such row would fail every statement that
 * looks into the column, such as the claim of the next run.
 */
function storable<Value>(value: Value): Value {
  refuseUnstorable(value, 0);
  return value;
}

function refuseUnstorable(value: unknown, depth: number): void {
  if (typeof value === 'string') refuseText(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEEPEST)
    throw new GraphQLError(`The JSON is nested more than ${DEEPEST} levels deep. Nest it less deeply.`);
  for (const [key, inner] of Object.entries(value)) {
    refuseText(key);
    refuseUnstorable(inner, depth + 1);
  }
}

function refuseText(text: string): void {
  if (text.includes('\0'))
    throw new GraphQLError('A text contains a NUL character, which cannot be stored. Remove it.');
  // With the flag u, only a surrogate without its other half matches.
  if (/\p{Surrogate}/u.test(text))
    throw new GraphQLError('A text contains half of a surrogate pair, which cannot be stored. Remove it.');
}
