import { withoutNul } from '../database/withoutNul.ts';
import { spanOf } from '../events/event.ts';
import type { Entry } from './entry.ts';

export interface LogLine {
  number: number;
  at: Date;
  text: string;
}

/** Records lines of the training's log and returns how many were new. A line that is sent twice has the same number both times. */
export function logEntry(lines: readonly LogLine[]): Entry<number> {
  const span = spanOf(lines.map(({ number }) => number));
  return {
    change: span && { change: 'log', ...span },
    async write(tx, { id, attempt }) {
      const { count } = await tx.logLine.createMany({
        data: lines.map(({ number, at, text }) => ({ runId: id, attempt, number, at, text: withoutNul(text) })),
        skipDuplicates: true,
      });
      return count;
    },
  };
}
