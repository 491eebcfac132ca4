import { probability as digitsOf } from '../../common/numbers';

/** Numbers as people read them. Units stand apart from their number by a space that does not break. */

const space = '\u00a0';
const grouped = new Intl.NumberFormat('en-US');
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });

/** 652,611 */
export const count = (value: number) => grouped.format(value);

/** `1 run`, `5 runs` */
export const plural = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** 0.8009 as 80.1: for places where the sign stands apart, smaller. */
export const points = (share: number, digits = 1) => (share * 100).toFixed(digits);

/** 0.8009 as `80.1 %` */
export const percent = (share: number, digits = 1) => `${points(share, digits)}${space}%`;

/** A difference of shares in points, with its sign: `+16.1`, `−1.5`. */
export function signedPoints(difference: number) {
  const text = points(Math.abs(difference));
  if (Number(text) === 0) return text;
  return difference < 0 ? `−${text}` : `+${text}`;
}

/** `78.4–81.6` */
export const interval = (low: number, high: number) => `${points(low)}–${points(high)}`;

/** `p < 0.001`, `p = 0.031` */
export const probability = (p: number) => (p < 0.001 ? `p ${digitsOf(p)}` : `p = ${digitsOf(p)}`);

/** 0.655, 12.3, 1.2e+7: three digits that tell something. */
export function loss(value: number) {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 1e5 ? value.toExponential(1) : value.toPrecision(3);
}

/** Digits that marks so far apart need: 0.5 needs one, 0.02 two. */
const digitsFor = (increment: number) =>
  [0, 1, 2, 3, 4, 5].find(digits => Number.isInteger(Number((increment * 10 ** digits).toPrecision(9)))) ?? 6;

/** A mark on an axis of shares. */
export const percentMark = (share: number, increment = 0.01) => percent(share, digitsFor(increment * 100));

/** A mark on an axis of losses: 0.5, 1.0, 1.5. */
export const lossMark = (value: number, increment?: number) =>
  increment === undefined ? loss(value) : value.toFixed(Math.max(1, digitsFor(increment)));

/** 5.4, 102 */
export const rate = (perSecond: number) => (perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond)));

/** `0.4 s`, `47 s`, `8 min 10 s`, `24 min`, `3 h 41 min`, `2 d 4 h` */
export function duration(seconds: number) {
  if (seconds < 9.95) return `${seconds.toFixed(1)}${space}s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${space}s`;
  if (whole < 600) return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${minutes}${space}min`;
  if (minutes < 1440) return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(minutes / 60);
  return joined(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string) {
  const head = `${large}${space}${largeUnit}`;
  return small === 0 ? head : `${head} ${small}${space}${smallUnit}`;
}

/** Decimal units, as disks and downloads count: `640 B`, `88 kB`, `2.6 MB`. */
export function bytes(size: number) {
  if (size < 1000) return `${size}${space}B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = size / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)}${space}${units[unit]}`;
}

/** `14 minutes ago`; the exact instant is exactTime's. */
export function relativeTime(at: Date, now: Date) {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  if (seconds < 10) return 'just now';
  if (seconds < 60) return `${Math.floor(seconds)} seconds ago`;
  if (seconds < 3600) return `${plural(Math.floor(seconds / 60), 'minute')} ago`;
  if (seconds < 86_400) return `${plural(Math.floor(seconds / 3600), 'hour')} ago`;
  return `${plural(Math.floor(seconds / 86_400), 'day')} ago`;
}

/** `24 November 2026 at 17:41:15`, in the reader's own zone. */
export const exactTime = (at: Date) => exact.format(at);

export const secondsBetween = (from: string, to: string | Date) =>
  Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
