// Numbers as the server's sentences, reports and the command line have them.

/** 652,611 */
export const count = (whole: number): string => whole.toLocaleString('en');

/** 0.8009 as `80.1` */
export const points = (share: number): string => (100 * share).toFixed(1);

export const percent = (share: number | null | undefined): string => (share == null ? '–' : `${points(share)} %`);

/** A difference of shares: `16.1`, `−1.5`, and `0.0` without a sign. */
export function differenceInPoints(difference: number): string {
  const text = points(Math.abs(difference));
  return difference < 0 && Number(text) > 0 ? `−${text}` : text;
}

/** A difference of shares in points, with its sign: `+16.1`, `−1.5`. */
export function signedPoints(difference: number | null | undefined): string {
  if (difference == null) return '–';
  const text = differenceInPoints(difference);
  return Number(text) > 0 ? `+${text}` : text;
}

/** `78.4–81.6` */
export const interval = (low: number, high: number): string => `${points(low)}–${points(high)}`;

/** `128 / 150` */
export const fraction = (part: number, whole: number): string => `${count(part)} / ${count(whole)}`;

/** 5.4, 102 */
export function rate(perSecond: number | null | undefined): string {
  if (perSecond == null) return '–';
  return perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond));
}

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

/** `47 s`, `24 min`, `3 h 41 min` */
export function duration(seconds: number | null) {
  if (seconds === null) return '–';
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
