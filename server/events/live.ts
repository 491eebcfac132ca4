import { type Event, joined, subjectOf } from './event.ts';
import type { Events } from './events.ts';

/** The shortest time between two messages to a subscriber. Four messages a second look immediate. */
const INTERVAL_MS = 250;

/** The events since the subscriber's last message, in order and at least one; or 'missed' if anything may have changed. */
export type News = readonly [Event, ...Event[]] | 'missed';

/**
 * Yields 'missed' at once, and then the events that concern the subscriber. Events of a burst are merged, so that each kind of
 * change is yielded once and none is lost. After 'missed' the consumer reads the whole state.
 *
 * This is not a generator, because `return` must end a `next` that is still waiting, and a generator would queue it instead.
 */
export function live(events: Events, concerns: (event: Event) => boolean): AsyncIterableIterator<News> {
  let missed = true;
  const gathered = new Map<string, Event>();
  let nextAt = 0;
  let closed = false;
  let wake = () => {};
  const stopListening = events.listen(event => {
    if (event === 'missed') missed = true;
    else if (concerns(event)) gather(gathered, event);
    else return;
    wake();
  });

  const take = (): News | null => {
    const [first, ...others] = gathered.values();
    gathered.clear();
    const news = missed ? 'missed' : first ? ([first, ...others] as const) : null;
    missed = false;
    return news;
  };
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
        const value = waitMs <= 0 ? take() : null;
        if (value) {
          nextAt = Date.now() + INTERVAL_MS;
          return { done: false, value };
        }
        await change(missed || gathered.size > 0 ? waitMs : null);
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

/** Adds an event at the end, also if it is merged with an earlier one. */
function gather(gathered: Map<string, Event>, event: Event): void {
  const subject = subjectOf(event);
  const whole = joined(gathered.get(subject), event);
  gathered.delete(subject);
  gathered.set(subject, whole);
}
