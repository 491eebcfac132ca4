import { RunStatus } from '../../generated/prisma/enums.ts';
import { didYouMean } from './nearest.ts';
import type { Value } from './parse.ts';
import { InvalidQuery } from './query.errors.ts';

// These are Maps because they are searched for words from queries, and an object would find the inherited `constructor`.

/** The units of durations, in seconds. */
const UNITS = new Map(Object.entries({ ms: 0.001, s: 1, min: 60, h: 3_600, d: 86_400 }));

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(.*)$/i;
const NAMED = new Map([
  ['nan', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY],
]);

/** Whether the value is `none`, which matches runs without a value. */
export const isNone = ({ text, quoted }: Value): boolean => !quoted && text.toLowerCase() === 'none';

/** Parses a number such as 0.7, 1e-4, 70% or NaN. Returns undefined if the value is not a number. */
export function numberOf({ text }: Value): number | undefined {
  const [, digits, unit] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return NAMED.get(text.toLowerCase());
  if (unit === '%') return Number(digits) / 100;
  return unit === '' ? Number(digits) : undefined;
}

export function needNumber(value: Value, name: string): number {
  const number = numberOf(value);
  if (number === undefined) throw new InvalidQuery(value.at, `\`${name}\` is a number, but \`${value.text}\` is not.`);
  return number;
}

export function needSeconds(value: Value, name: string): number {
  const [, digits, unit = ''] = NUMBER.exec(value.text) ?? [];
  const seconds = UNITS.get(unit === '' ? 's' : unit);
  if (digits === undefined || seconds === undefined)
    throw new InvalidQuery(
      value.at,
      `\`${name}\` is a duration such as 90s, 10min, 2h or 1d, but \`${value.text}\` is not.`,
    );
  return Number(digits) * seconds;
}

export function needBoolean(value: Value, name: string): boolean {
  const text = value.text.toLowerCase();
  if (text === 'true' || text === 'yes') return true;
  if (text === 'false' || text === 'no') return false;
  throw new InvalidQuery(value.at, `\`${name}\` is true or false, but \`${value.text}\` is neither.`);
}

export function needStatus(value: Value): string {
  const status = value.text.toUpperCase();
  const known = Object.keys(RunStatus);
  if (known.includes(status)) return status;
  const names = known.map(one => one.toLowerCase());
  throw new InvalidQuery(
    value.at,
    `there is no status \`${value.text}\`${didYouMean(value.text, names, `; there are ${names.join(', ')}.`)}`,
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/i;

/** Parses a day or an instant and returns its beginning and end, in UTC unless an instant gives its time zone. */
export function needTime(value: Value, name: string): { from: Date; to: Date } {
  const { text } = value;
  const isDay = DAY.test(text);
  const from =
    isDay || INSTANT.test(text) ? new Date(/Z|[+-]\d\d:\d\d$/i.test(text) || isDay ? text : `${text}Z`) : null;
  if (!from || Number.isNaN(from.getTime()))
    throw new InvalidQuery(
      value.at,
      `\`${name}\` is a day or an instant, such as 2026-11-25 or 2026-11-25T14:30, but \`${text}\` is neither.`,
    );
  if (from.getUTCFullYear() < 1)
    throw new InvalidQuery(value.at, `\`${text}\` is before the year 1, where the calendar of the database begins.`);
  return { from, to: new Date(from.getTime() + (isDay ? DAY_MS : 1)) };
}
