/** How far a running run is, as its trainer last said. */
export interface Progress {
  epoch: number;
  epochs: number;
  step: number;
  steps: number;
  imagesPerSecond?: number | null;
  secondsLeft?: number | null;
  phase: string;
}

/** Both ends belong to it. */
export interface Span {
  from: number;
  to: number;
}

/**
 * What changed of a run. `status` stands for everything that lists show: its place in the queue, its end, its name, tags and
 * notes, whether it is deleted. `log` names the new lines by their numbers, `epoch` and `points` the new metrics by their steps.
 */
export type RunChange =
  | { change: 'status' | 'description' | 'file' }
  | { change: 'progress'; progress: Progress }
  | ({ change: 'log' | 'epoch' | 'points' } & Span);

export type RunEvent = { kind: 'run'; id: string; experimentId: string; attempt: number } & RunChange;

/** What changed. An event is small, since Postgres carries at most 8,000 bytes: whoever listens reads what is large. */
export type Event = RunEvent | { kind: 'dataset'; id: string };

export const isRunEvent = (event: Event): event is RunEvent => event.kind === 'run';

/** Null where there are no numbers. */
export const spanOf = (numbers: readonly number[]): Span | null =>
  numbers.length === 0
    ? null
    : numbers.reduce((span, number) => union(span, { from: number, to: number }), {
        from: Number.POSITIVE_INFINITY,
        to: Number.NEGATIVE_INFINITY,
      });

/** Events of one subject that may stand for each other: the later one, with the lines or steps of both. */
export const joined = (earlier: Event | undefined, later: Event): Event =>
  earlier && 'from' in earlier && 'from' in later ? { ...later, ...union(earlier, later) } : later;

/** Events with the same subject say the same kind of thing of the same run's attempt, or of the same dataset. */
export const subjectOf = (event: Event): string =>
  isRunEvent(event) ? `${event.id} ${event.attempt} ${event.change}` : event.id;

/** Steps or lines that one event tells at most; where there are more, reading the whole anew is less. */
const MOST_AT_ONCE = 1_000;

/** Whether subscribers are told the whole instead of this change. It holds whatever else changed with it. */
export const isOfWhole = (event: RunEvent): boolean =>
  event.change === 'status' ||
  event.change === 'description' ||
  ('from' in event && event.to - event.from >= MOST_AT_ONCE);

const union = (a: Span, b: Span): Span => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
