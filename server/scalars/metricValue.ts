import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A map, for an object would find `constructor` as well, which it inherits. */
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
      `${JSON.stringify(value)} is no MetricValue: give a number, "NaN", "Infinity" or "-Infinity".`,
    );
  return named;
}

/** JSON has no NaN, and a diverged loss is worth showing: the three values that it lacks travel by name. */
export const MetricValue = new GraphQLScalarType<number, number | string>({
  name: 'MetricValue',
  description:
    'A 64-bit float. Finite values are JSON numbers; "NaN", "Infinity" and "-Infinity" travel as these strings, both ways.',
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
