import type { Field } from './hyperparameterFields';

/** Returns what is wrong with a value and what would be valid, or null. */
export function checkValue(field: Field, value: unknown): string | null {
  if (value === null || value === '') return field.nullable ? null : 'Enter a value, or choose Reset.';
  if (field.kind === 'integer' || field.kind === 'number') return checkNumber(field, value);
  if (field.kind === 'pair') return checkPair(value);
  if (field.kind === 'json') return checkJson(value);
  return null;
}

function checkNumber(field: Field, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `Enter a number. ${rangeOf(field)}`.trim();
  if (field.kind === 'integer' && !Number.isInteger(value)) return 'Enter a whole number.';
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, step } = field;
  const outside =
    (minimum !== null && value < minimum) ||
    (maximum !== null && value > maximum) ||
    (exclusiveMinimum !== null && value <= exclusiveMinimum) ||
    (exclusiveMaximum !== null && value >= exclusiveMaximum);
  if (outside) return rangeOf(field);
  return step !== null && !isMultiple(value, step) ? `Enter a multiple of ${step}.` : null;
}

const checkPair = (value: unknown) =>
  Array.isArray(value) && value.every(part => typeof part === 'number' && Number.isFinite(part))
    ? null
    : 'Enter two numbers.';

/** Tolerates the rounding of decimal steps such as 0.05. */
const isMultiple = (value: number, step: number) => Math.abs(value / step - Math.round(value / step)) < 1e-9;

/** A string is text that could not be parsed. */
const checkJson = (value: unknown) => (typeof value === 'string' ? 'This is not valid JSON.' : null);

/** Describes the range: `From 8 to 512.`, `Above 0.`, or nothing if all values are allowed. */
export function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Field): string {
  const low =
    minimum !== null ? `from ${exact(minimum)}` : exclusiveMinimum !== null ? `above ${exact(exclusiveMinimum)}` : '';
  const high =
    maximum !== null
      ? `${minimum !== null ? 'to' : 'up to'} ${exact(maximum)}`
      : exclusiveMaximum !== null
        ? `below ${exact(exclusiveMaximum)}`
        : '';
  const words = [low, high].filter(Boolean).join(minimum !== null && maximum !== null ? ' ' : ', ');
  return words ? `${words[0]?.toUpperCase()}${words.slice(1)}.` : '';
}

/** Groups the digits of 10,000 and writes 0.0001 in full. */
const exact = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 20 });
