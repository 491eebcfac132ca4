import type { Event, Events } from './events.ts';

/** A subscriber is told at most this often; a burst of changes reaches it as one. Four a second look immediate. */
const INTERVAL_MS = 250;

/**
 * Yields at once, and again after each change that concerns the subscriber. The value is the last such event, or null
 * where none is known (at first, and after the listening connection was away). The consumer then reads the state.
 *
 * No generator, since `return` has to end a `next` that is still waiting: a generator would queue it behind that.
 */
export function live(events: Events, concerns: (event: Event) => boolean): AsyncIterableIterator<Event | null> {
  let pending: Event | null | undefined = null;
  let nextAt = 0;
  let closed = false;
  let wake = () => {};
  const stopListening = events.listen(event => {
    if (event !== 'missed' && !concerns(event)) return;
    pending = event === 'missed' ? null : event;
    wake();
  });

  const change = (waitMs: number | null) =>
    new Promise<void>(resolve => {
      const timer = waitMs === null ? undefined : setTimeout(resolve, waitMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (!closed) {
        const waitMs = nextAt - Date.now();
        if (pending !== undefined && waitMs <= 0) {
          const value = pending;
          pending = undefined;
          nextAt = Date.now() + INTERVAL_MS;
          return { done: false, value };
        }
        await change(pending === undefined ? null : waitMs);
      }
      return { done: true, value: undefined };
    },
    async return() {
      closed = true;
      stopListening();
      wake();
      return { done: true, value: undefined };
    },
  };
}
