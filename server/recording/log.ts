import { withoutNul } from '../database/withoutNul.ts';
import type { Entry } from './entry.ts';

export interface LogLine {
  number: number;
  at: Date;
  text: string;
}

/** Records lines of the training's log and returns how many were new. A line that is sent twice has the same number both times. */
export const logEntry = (lines: readonly LogLine[]): Entry<number> => ({
  change: 'log',
  async write(tx, { id, attempt }) {
    const { count } = await tx.logLine.createMany({
      data: lines.map(({ number, at, text }) => ({ runId: id, attempt, number, at, text: withoutNul(text) })),
      skipDuplicates: true,
    });
    return count;
  },
});
