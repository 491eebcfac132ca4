import { setTimeout as delay } from 'node:timers/promises';
import type { Event, Events } from './events.ts';

/** A subscriber is told at most this often; a burst of changes reaches it as one. Four a second look immediate. */
const INTERVAL_MS = 250;

/**
 * Yields at once, and again after each change that concerns the subscriber. The value is the last such event, or null
 * where none is known (at first, and after the listening connection was away). The consumer then reads the state.
 */
export async function* live(events: Events, concerns: (event: Event) => boolean): AsyncGenerator<Event | null> {
  let pending: Event | null | undefined = null;
  let wake = () => {};
  const stopListening = events.listen(event => {
    if (event !== 'missed' && !concerns(event)) return;
    pending = event === 'missed' ? null : event;
    wake();
  });
  try {
    while (true) {
      if (pending === undefined)
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      const event = pending ?? null;
      pending = undefined;
      yield event;
      await delay(INTERVAL_MS);
    }
  } finally {
    stopListening();
  }
}
