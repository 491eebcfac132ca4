'use client';
import { exactTime, relativeTime } from '../lib/format';
import { useNow } from '../lib/useNow';

/** `14 minutes ago`, with the exact time in a tooltip. */
export function Time({ at }: { at: string }) {
  const now = useNow();
  const instant = new Date(at);
  return (
    <time dateTime={at} title={exactTime(instant)}>
      {relativeTime(instant, now ?? instant)}
    </time>
  );
}
