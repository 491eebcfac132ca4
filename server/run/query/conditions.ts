import { Prisma } from '../../generated/prisma/client.ts';
import type { Expression, Operand, Value } from './parse.ts';
import { InvalidQuery } from './query.errors.ts';
import { type Field, RunFieldType } from './runFields.ts';
import type { Resolve } from './runNames.ts';
import { isNone, needBoolean, needNumber, needSeconds, needStatus, needTime, numberOf } from './values.ts';

// Everything that a person wrote reaches the database as a parameter, never as part of a statement.

const { sql } = Prisma;

/** The columns in which bare words are searched. */
const SEARCHED = [sql`r.name`, sql`e.name`, sql`r.notes`, sql`array_to_string(r.tags, ' ')`];

/** Translates a query into a condition on RUNS. No part of it is ever null, so that `not` gives exactly the other runs. */
export function conditionOf(expression: Expression, resolve: Resolve): Prisma.Sql {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const parts = expression.parts.map(part => conditionOf(part, resolve));
      return sql`(${Prisma.join(parts, expression.kind === 'and' ? ' and ' : ' or ')})`;
    }
    case 'not':
      return sql`(not ${conditionOf(expression.part, resolve)})`;
    case 'words':
      return either(SEARCHED.map(where => contains(where, expression.text)));
    case 'in': {
      const { operand, values } = expression;
      return either(values.map(value => comparison(resolve(operand), operand, '=', operand.at, value)));
    }
    case 'comparison': {
      const { operand, operator, operatorAt, value } = expression;
      const field = resolve(operand);
      if (operator === '!=') return sql`(not ${comparison(field, operand, '=', operatorAt, value)})`;
      if (operator === '!~') return sql`(not ${comparison(field, operand, '~', operatorAt, value)})`;
      return comparison(field, operand, operator, operatorAt, value);
    }
  }
}

/** Translates one comparison. Negated operators are handled above. */
function comparison(
  field: Field,
  operand: Operand,
  operator: Ordering | '~',
  operatorAt: number,
  value: Value,
): Prisma.Sql {
  const { name } = operand;
  const refuse = (kind: string, operators: string): never => {
    throw new InvalidQuery(operatorAt, `\`${name}\` is ${kind}: use ${operators}.`);
  };
  if (operator === '=' && isNone(value)) return missing(field);
  const { sql: own, type } = field;
  switch (type) {
    case RunFieldType.NUMBER:
    case RunFieldType.SHARE:
    case RunFieldType.SECONDS: {
      if (operator === '~') return refuse('a number', '= != < <= > >= or in');
      return compareNumbers(
        own,
        operator,
        type === RunFieldType.SECONDS ? needSeconds(value, name) : needNumber(value, name),
      );
    }
    case RunFieldType.TIME:
      if (operator === '~') return refuse('a time', '= != < <= > >= or in');
      return compareTimes(own, operator, needTime(value, name));
    case RunFieldType.BOOLEAN:
      if (operator !== '=') return refuse('true or false', '= or !=');
      return certain(sql`${own} = ${needBoolean(value, name)}::boolean`);
    case RunFieldType.STATUS:
      if (operator !== '=') return refuse('one of a fixed set of words', '= != or in');
      return certain(sql`${own} = ${needStatus(value)}::text`);
    case RunFieldType.TAGS:
      if (operator === '=') return sql`exists (select from unnest(${own}) tag where ${equals(sql`tag`, value.text)})`;
      if (operator === '~') return sql`exists (select from unnest(${own}) tag where ${contains(sql`tag`, value.text)})`;
      return refuse('a list of tags', '= != ~ !~ or in');
    case RunFieldType.TEXT:
      if (operator === '=') return equals(own, value.text);
      if (operator === '~') return contains(own, value.text);
      return refuse('text', '= != ~ !~ or in');
    case RunFieldType.JSON:
      return compareJson(own, operator, value, name);
  }
}

function missing({ sql: own, type }: Field): Prisma.Sql {
  switch (type) {
    case RunFieldType.TAGS:
      return sql`(cardinality(${own}) = 0)`;
    case RunFieldType.TEXT:
      return sql`(coalesce(${own}, '') = '')`;
    case RunFieldType.JSON:
      return sql`(coalesce(${own} #>> '{}', 'none') = 'none')`;
    default:
      return sql`(${own} is null)`;
  }
}

const ORDERING = { '=': sql`=`, '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` };
type Ordering = keyof typeof ORDERING;

/** Postgres sorts NaN above every number. Here it equals itself and is neither less nor greater than any number. */
const compareNumbers = (own: Prisma.Sql, operator: Ordering, number: number): Prisma.Sql =>
  Number.isNaN(number)
    ? certain(sql`${own} = 'NaN' and ${operator === '=' || operator === '<=' || operator === '>='}::boolean`)
    : certain(sql`nullif(${own}, 'NaN') ${ORDERING[operator]} ${String(number)}::float8`);

/** With a day, `=` means within the day and `>` means after its end. */
function compareTimes(own: Prisma.Sql, operator: Ordering, { from, to }: { from: Date; to: Date }): Prisma.Sql {
  switch (operator) {
    case '=':
      return certain(sql`${own} >= ${from} and ${own} < ${to}`);
    case '<':
      return certain(sql`${own} < ${from}`);
    case '<=':
      return certain(sql`${own} < ${to}`);
    case '>':
      return certain(sql`${own} >= ${to}`);
    case '>=':
      return certain(sql`${own} >= ${from}`);
  }
}

/** The type of a hyperparameter depends on its architecture, so numbers are compared as numbers and everything else as text. */
function compareJson(own: Prisma.Sql, operator: Ordering | '~', value: Value, name: string): Prisma.Sql {
  const text = sql`(${own} #>> '{}')`;
  if (operator === '~') return contains(text, value.text);
  const number = value.quoted ? undefined : numberOf(value);
  if (operator !== '=' || number !== undefined) {
    const numeric = sql`(case when json_typeof(${own}) = 'number' then ${text}::float8 end)`;
    const compared = compareNumbers(numeric, operator, number ?? needNumber(value, name));
    return operator === '=' ? either([compared, equals(text, value.text)]) : compared;
  }
  const isBoolean = !value.quoted && ['yes', 'no'].includes(value.text.toLowerCase());
  const boolean = sql`(case when json_typeof(${own}) = 'boolean' then ${text} end)`;
  return isBoolean
    ? either([equals(text, value.text), equals(boolean, String(value.text.toLowerCase() === 'yes'))])
    : equals(text, value.text);
}

const equals = (own: Prisma.Sql, text: string): Prisma.Sql => certain(sql`lower(${own}) = lower(${text}::text)`);

const contains = (own: Prisma.Sql, text: string): Prisma.Sql =>
  certain(sql`position(lower(${text}::text) in lower(${own})) > 0`);

const certain = (condition: Prisma.Sql): Prisma.Sql => sql`coalesce(${condition}, false)`;

const either = (conditions: Prisma.Sql[]): Prisma.Sql => sql`(${Prisma.join(conditions, ' or ')})`;
