import { withoutNul } from '../database/withoutNul.ts';
import { spanOf } from '../events/event.ts';
import type { Entry } from './entry.ts';

export interface LogLine {
  number: number;
  at: Date;
  text: string;
}

/** Lines of the training's log. The trainer numbers them, so a line sent twice is stored once. Gives how many were new. */
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
