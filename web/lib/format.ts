import * as written from '../../common/numbers.ts';

// How pages write numbers: as everything else does (common/numbers.ts), with each number and its unit kept on one line.

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

/** A space between a number and its unit does not break. */
const unbroken = (text: string) => text.replace(/(\d) (?=\D)/g, '$1\u00a0');

export const percent = (share: number, digits = 1) => unbroken(written.percent(share, digits));

export const duration = (seconds: number) => unbroken(written.duration(seconds));

export const bytes = (size: number) => unbroken(written.bytes(size));

/** Digits that marks so far apart need: 0.5 needs one, 0.02 two. */
const digitsFor = (increment: number) =>
  [0, 1, 2, 3, 4, 5].find(digits => Number.isInteger(Number((increment * 10 ** digits).toPrecision(9)))) ?? 6;

/** A mark on an axis of shares. */
export const percentMark = (share: number, increment = 0.01) => percent(share, digitsFor(increment * 100));

/** A mark on an axis of losses: 0.5, 1.0, 1.5. */
export const lossMark = (value: number, increment?: number) =>
  increment === undefined ? written.loss(value) : value.toFixed(Math.max(1, digitsFor(increment)));

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 4 });

/** A mark on an axis of whatever a run logs, short enough to stand beside it: 0.02, 12, 10.95B, 7.5e-5. */
export function measureMark(value: number, increment?: number) {
  if (increment === undefined) return written.measure(value);
  if (Math.abs(value) >= 1e5) return compact.format(value);
  if (value === 0) return '0';
  return increment < 1e-3 ? value.toExponential(1) : value.toFixed(digitsFor(increment));
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `young, middle and old` */
export const listed = (words: string[]) => list.format(words);
