import { setImmediate } from 'node:timers/promises';

/** A step computes without pause; between two, messages are sent and received. */
export const yieldToEvents = () => setImmediate();
