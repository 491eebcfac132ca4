import type { Transfer } from './uploadArchive';

/** The time over which the rate is averaged: long enough to be steady, short enough to follow changes. */
const windowMilliseconds = 4_000;

type Sample = Transfer & { at: number };

/** Adds the newest sample and removes those outside the window. */
export function addSample(samples: Sample[], transfer: Transfer, at: number): Sample[] {
  return [...samples.filter(sample => at - sample.at <= windowMilliseconds), { ...transfer, at }];
}

/**
 * Returns the bytes per second over the window and the seconds left at that rate; null until there are enough samples.
 */
export function rateOf(samples: Sample[]): { bytesPerSecond: number; secondsLeft: number } | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 500) return null;
  const bytesPerSecond = ((last.sent - first.sent) / (last.at - first.at)) * 1000;
  return bytesPerSecond > 0 ? { bytesPerSecond, secondsLeft: (last.total - last.sent) / bytesPerSecond } : null;
}

export type { Sample };
