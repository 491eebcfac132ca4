// Numbers as reports and the command line have them.

export const percent = (fraction: number | null | undefined) =>
  fraction == null ? '–' : `${(fraction * 100).toFixed(1)} %`;

/** `47 s`, `24 min`, `3 h 41 min` */
export function duration(seconds: number | null) {
  if (seconds === null) return '–';
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
