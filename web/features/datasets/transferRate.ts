import type { Transfer } from './uploadArchive';

/** How far the rate looks back: long enough to be calm, short enough to notice a change. */
const windowMilliseconds = 4_000;

type Sample = Transfer & { at: number };

/** The samples still in the window, with the newest one added. */
export function addSample(samples: Sample[], transfer: Transfer, at: number): Sample[] {
  return [...samples.filter(sample => at - sample.at <= windowMilliseconds), { ...transfer, at }];
}

/** Bytes a second over the window and the seconds left at that rate; null until there is enough to tell. */
export function rateOf(samples: Sample[]): { bytesPerSecond: number; secondsLeft: number } | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 500) return null;
  const bytesPerSecond = ((last.sent - first.sent) / (last.at - first.at)) * 1000;
  return bytesPerSecond > 0 ? { bytesPerSecond, secondsLeft: (last.total - last.sent) / bytesPerSecond } : null;
}

export type { Sample };
