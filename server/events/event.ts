/** The progress of a running run, as its trainer last reported it. */
export interface Progress {
  epoch: number;
  epochs: number;
  step: number;
  steps: number;
  imagesPerSecond?: number | null;
  secondsLeft?: number | null;
  phase: string;
}

/** A range of numbers that includes both ends. */
export interface Span {
  from: number;
  to: number;
}

/**
 * A change of a run. `status` covers everything that lists show: the status, the place in the queue, name, tags, notes and
 * deletion. `log` gives the numbers of the new lines; `epoch` and `points` give the steps of the new metrics.
 */
export type RunChange =
  | { change: 'status' | 'description' | 'file' }
  | { change: 'progress'; progress: Progress }
  | ({ change: 'log' | 'epoch' | 'points' } & Span);

export type RunEvent = { kind: 'run'; id: string; experimentId: string; attempt: number } & RunChange;

/** A change. Postgres limits notifications to 8,000 bytes, so an event names what changed and listeners read the data. */
export type Event = RunEvent | { kind: 'dataset'; id: string };

export const isRunEvent = (event: Event): event is RunEvent => event.kind === 'run';

/**
 * Reads a notification. One that this version does not know, for example from a server of another version on the same database,
 * counts as missed, so that subscribers read the whole.
 */
export function readEvent(payload: string): Event | 'missed' {
  try {
    const event: unknown = JSON.parse(payload);
    return isKnown(event) ? event : 'missed';
  } catch {
    return 'missed';
  }
}

function isKnown(event: unknown): event is Event {
  const { kind, id, experimentId, attempt, change, progress, from, to } = (event ?? {}) as Record<string, unknown>;
  if (kind === 'dataset') return typeof id === 'string';
  if (kind !== 'run' || [id, experimentId].some(text => typeof text !== 'string')) return false;
  if (typeof attempt !== 'number') return false;
  switch (change) {
    case 'status':
    case 'description':
    case 'file':
      return true;
    case 'progress':
      return typeof progress === 'object' && progress !== null;
    case 'log':
    case 'epoch':
    case 'points':
      return typeof from === 'number' && typeof to === 'number';
    default:
      return false;
  }
}

/** Returns the smallest span that includes all numbers, or null if there are none. */
export const spanOf = (numbers: readonly number[]): Span | null =>
  numbers.length === 0
    ? null
    : numbers.reduce((span, number) => union(span, { from: number, to: number }), {
        from: Number.POSITIVE_INFINITY,
        to: Number.NEGATIVE_INFINITY,
      });

/** Merges two events with the same subject: the later event, with the lines or steps of both. */
export const joined = (earlier: Event | undefined, later: Event): Event =>
  earlier && 'from' in earlier && 'from' in later ? { ...later, ...union(earlier, later) } : later;

/** Events have the same subject if they report the same kind of change of the same attempt, or of the same dataset. */
export const subjectOf = (event: Event): string =>
  isRunEvent(event) ? `${event.id} ${event.attempt} ${event.change}` : event.id;

/** The largest number of steps or lines in one event. Beyond it, reading the whole run again costs less. */
const MOST_AT_ONCE = 1_000;

/** Whether subscribers receive the whole run or experiment instead of this change, which then includes all other changes. */
export const isOfWhole = (event: RunEvent): boolean =>
  event.change === 'status' ||
  event.change === 'description' ||
  ('from' in event && event.to - event.from >= MOST_AT_ONCE);

const union = (a: Span, b: Span): Span => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
