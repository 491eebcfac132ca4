import { setImmediate } from 'node:timers/promises';

/** Lets Node send and receive messages between two steps, since a step blocks the event loop. */
export const yieldToEvents = () => setImmediate();
