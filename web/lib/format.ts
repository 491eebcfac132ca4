import * as written from '../../common/numbers.ts';

// Formats numbers on pages: as common/numbers.ts does, but with each number and its unit kept on one line.

export { exactTime, relativeTime, secondsBetween } from '../../common/instants.ts';
export {
  count,
  fraction,
  interval,
  loss,
  measure,
  plural,
  points,
  pValue,
  rate,
  signedPoints,
} from '../../common/numbers.ts';

/** Replaces the space between a number and its unit by a non-breaking one. */
const unbroken = (text: string) => text.replace(/(\d) (?=\D)/g, '$1\u00a0');

export const percent = (share: number, digits = 1) => unbroken(written.percent(share, digits));

export const duration = (seconds: number) => unbroken(written.duration(seconds));

export const bytes = (size: number) => unbroken(written.bytes(size));

/** Returns the digits needed to tell marks apart: one for a step of 0.5, two for 0.02. */
const digitsFor = (increment: number) =>
  [0, 1, 2, 3, 4, 5].find(digits => Number.isInteger(Number((increment * 10 ** digits).toPrecision(9)))) ?? 6;

/** Formats a mark on an axis of shares. */
export const percentMark = (share: number, increment = 0.01) => percent(share, digitsFor(increment * 100));

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 4 });

const scientific = new Intl.NumberFormat('en-US', { notation: 'scientific', maximumSignificantDigits: 3 });

/** Formats a mark of a large number, with as many digits as fit beside an axis: 524.3K, 1T, 1e15. */
const largeMark = (value: number) =>
  Math.abs(value) < 1e15 ? compact.format(value) : scientific.format(value).toLowerCase();

/** Formats a mark on an axis of losses: 0.5, 1.0, 1.5. */
export function lossMark(value: number, increment?: number) {
  if (increment === undefined) return written.loss(value);
  if (Math.abs(value) >= 1e5) return largeMark(value);
  if (increment < 1e-3) return value === 0 ? '0' : value.toExponential(1);
  return value.toFixed(Math.max(1, digitsFor(increment)));
}

/** Formats a mark on an axis of any metric, short enough to fit beside it: 0.02, 12, 10.95B, 7.5e-5. */
export function measureMark(value: number, increment?: number) {
  if (increment === undefined) return written.measure(value);
  if (Math.abs(value) >= 1e5) return largeMark(value);
  if (value === 0) return '0';
  return increment < 1e-3 ? value.toExponential(1) : value.toFixed(digitsFor(increment));
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Joins words: `young, middle and old`. */
export const listed = (words: string[]) => list.format(words);
