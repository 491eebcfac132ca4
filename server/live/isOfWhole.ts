import type { RunEvent } from '../events/event.ts';

/** Steps or lines that one event tells at most; where there are more, reading the whole anew is less. */
const MOST_AT_ONCE = 1_000;

/** Whether subscribers are told the whole instead of this change. It holds whatever else changed with it. */
export const isOfWhole = (event: RunEvent): boolean =>
  event.change === 'status' ||
  event.change === 'description' ||
  ('from' in event && event.to - event.from >= MOST_AT_ONCE);
