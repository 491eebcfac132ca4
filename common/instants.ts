import { plural } from './numbers.ts';

/** Formats an instant as `14 minutes ago`. `exactTime` gives the instant itself. */
export function relativeTime(at: Date, now: Date): string {
  const seconds = secondsBetween(at, now);
  if (seconds < 10) return 'just now';
  if (seconds < 60) return `${Math.floor(seconds)} seconds ago`;
  if (seconds < 3600) return `${plural(Math.floor(seconds / 60), 'minute')} ago`;
  if (seconds < 86_400) return `${plural(Math.floor(seconds / 3600), 'hour')} ago`;
  return `${plural(Math.floor(seconds / 86_400), 'day')} ago`;
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });

/** Formats an instant as `24 November 2026 at 17:41:15`, in the reader's time zone. */
export const exactTime = (at: Date): string => exact.format(at);

/** Never returns a negative number, because the clocks of two machines may differ. */
export const secondsBetween = (from: string | Date, to: string | Date): number =>
  Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
