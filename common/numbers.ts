// How numbers and times are written, on pages, on the command line, in exports and in the server's sentences. A unit stands
// apart from its number by a space; pages keep the two together (web/lib/format.ts).

/** A number that a run may not have yet; a dash stands in its place. */
type Known = number | null | undefined;

const dash = '–';

const grouped = new Intl.NumberFormat('en-US');

/** 652,611 */
export const count = (value: number): string => grouped.format(value);

/** `1 run`, `5 runs` */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** 0.8009 as `80.1`: for places where the sign stands apart, smaller. */
export const points = (share: number, digits = 1): string => (share * 100).toFixed(digits);

/** 0.8009 as `80.1 %` */
export const percent = (share: Known, digits = 1): string => (share == null ? dash : `${points(share, digits)} %`);

/** A difference of shares: `16.1`, `−1.5`, and `0.0` without a sign. */
export function differenceInPoints(difference: number): string {
  const text = points(Math.abs(difference));
  return difference < 0 && Number(text) > 0 ? `−${text}` : text;
}

/** A difference of shares in points, with its sign: `+16.1`, `−1.5`. */
export function signedPoints(difference: Known): string {
  if (difference == null) return dash;
  const text = differenceInPoints(difference);
  return Number(text) > 0 ? `+${text}` : text;
}

/** `78.4–81.6` */
export const interval = (low: number, high: number): string => `${points(low)}–${points(high)}`;

/** `128 / 150` */
export const fraction = (part: number, whole: number): string => `${count(part)} / ${count(whole)}`;

/** What differences are shown by. */
const LEVEL = 0.05;

/**
 * `0.031`, `< 0.001`: two digits that count, for below a thousandth the order of magnitude is all that anyone reads; more
 * where two would say 0.05 of a difference that is shown.
 */
export function probability(p: number): string {
  if (p < 0.001) return '< 0.001';
  const rounded = [2, 3, 4].map(digits => Number(p.toPrecision(digits)));
  return String(rounded.find(one => one < LEVEL === p < LEVEL) ?? p);
}

/** `p < 0.001`, `p = 0.031` */
export const pValue = (p: number): string => (p < 0.001 ? `p ${probability(p)}` : `p = ${probability(p)}`);

/** 0.655, 12.3, 1.2e+7: three digits that tell something. */
export function loss(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 1e5 ? value.toExponential(1) : value.toPrecision(3);
}

/** Counts in full, 1,024; measures in three digits, 0.655. */
export const measure = (value: number): string => (Number.isInteger(value) ? count(value) : loss(value));

/** 5.4, 102 */
export function rate(perSecond: Known): string {
  if (perSecond == null) return dash;
  return perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond));
}

/** `0.4 s`, `47 s`, `8 min 10 s`, `24 min`, `3 h 41 min`, `2 d 4 h` */
export function duration(seconds: Known): string {
  if (seconds == null) return dash;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 600) return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 1440) return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(minutes / 60);
  return joined(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const head = `${large} ${largeUnit}`;
  return small === 0 ? head : `${head} ${small} ${smallUnit}`;
}

/** Decimal units, as disks and downloads count: `640 B`, `88 kB`, `2.6 MB`. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = size / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
