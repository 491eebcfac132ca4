import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** This is a map, because a lookup in an object would also find inherited names such as `constructor`. */
const NAMES = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

function parse(value: unknown): number {
  if (typeof value === 'number') return value;
  const named = typeof value === 'string' ? NAMES.get(value) : undefined;
  if (named === undefined)
    throw new GraphQLError(
      `${JSON.stringify(value)} is not a MetricValue. Give a number, "NaN", "Infinity" or "-Infinity".`,
    );
  return named;
}

/** Serializes NaN and the infinities as strings, because JSON lacks them and the loss of a diverged run should be visible. */
export const MetricValue = new GraphQLScalarType<number, number | string>({
  name: 'MetricValue',
  description:
    'A 64-bit float. Finite values are JSON numbers. The other values are the strings "NaN", "Infinity" and "-Infinity", in both input and output.',
  serialize(value) {
    const number = Number(value);
    return Number.isFinite(number) ? number : String(number);
  },
  parseValue: parse,
  parseLiteral: node =>
    parse(
      node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : 'value' in node ? node.value : null,
    ),
});
