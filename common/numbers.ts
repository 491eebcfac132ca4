// Formats numbers and times for pages, the command line, exports and the server's sentences. A space separates a number
// from its unit; pages make that space non-breaking (web/lib/format.ts).

/** A number that a run may not have yet; it is shown as a dash. */
type Known = number | null | undefined;

const dash = '–';

const grouped = new Intl.NumberFormat('en-US');

/** Formats an integer with separators: `652,611`. */
export const count = (value: number): string => grouped.format(value);

/** `1 run`, `5 runs` */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** Formats 0.8009 as `80.1`, for places that show the percent sign separately. */
export const points = (share: number, digits = 1): string => (share * 100).toFixed(digits);

/** 0.8009 as `80.1 %` */
export const percent = (share: Known, digits = 1): string =>
  share == null ? dash : Number.isFinite(share) ? `${points(share, digits)} %` : String(share);

/** Formats a difference of shares in points: `16.1`, `−1.5`, and `0.0` without a sign. */
export function differenceInPoints(difference: number): string {
  const text = points(Math.abs(difference));
  return difference < 0 && Number(text) > 0 ? `−${text}` : text;
}

/** Formats a difference of shares in points, with its sign: `+16.1`, `−1.5`. */
export function signedPoints(difference: Known): string {
  if (difference == null || Number.isNaN(difference)) return dash;
  const text = differenceInPoints(difference);
  return Number(text) > 0 ? `+${text}` : text;
}

/** `78.4–81.6` */
export const interval = (low: number, high: number): string => `${points(low)}–${points(high)}`;

/** `128 / 150` */
export const fraction = (part: number, whole: number): string => `${count(part)} / ${count(whole)}`;

/** The level of significance. */
const LEVEL = 0.05;

/**
 * Formats a p-value to two significant digits: `0.031`. Below a thousandth only the order of magnitude matters, so it
 * is `< 0.001`. More digits are written where two would round a significant value up to 0.05.
 */
export function probability(p: number): string {
  if (p < 0.001) return '< 0.001';
  const rounded = [2, 3, 4].map(digits => Number(p.toPrecision(digits)));
  return String(rounded.find(one => one < LEVEL === p < LEVEL) ?? p);
}

/** `p < 0.001`, `p = 0.031` */
export const pValue = (p: number): string => (p < 0.001 ? `p ${probability(p)}` : `p = ${probability(p)}`);

/** Formats a loss to three significant digits: 0.655, 12.3, 1.2e+7. */
export function loss(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 1e5 ? value.toExponential(1) : value.toPrecision(3);
}

/** Formats integers in full (1,024) and other numbers to three significant digits (0.655). */
export const measure = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? count(value) : loss(value);

/** Formats a rate: `5.4`, `102`. */
export function rate(perSecond: Known): string {
  if (perSecond == null || !Number.isFinite(perSecond)) return dash;
  return perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond));
}

/** `0.4 s`, `47 s`, `8 min 10 s`, `24 min`, `3 h 41 min`, `2 d 4 h` */
export function duration(seconds: Known): string {
  if (seconds == null || !Number.isFinite(seconds)) return dash;
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

/** Formats a size in decimal units, as disks and downloads are measured: `640 B`, `88 kB`, `2.6 MB`. */
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
