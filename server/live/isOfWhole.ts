import type { RunEvent } from '../events/event.ts';

/** The most steps or lines that one event covers. Beyond that, sending the whole run is cheaper. */
const MOST_AT_ONCE = 1_000;

/** Returns whether subscribers get the whole run or experiment instead of this change, whatever else changed with it. */
export const isOfWhole = (event: RunEvent): boolean =>
  event.change === 'status' ||
  event.change === 'description' ||
  ('from' in event && event.to - event.from >= MOST_AT_ONCE);
