import { withoutNul } from '../database/withoutNul.ts';
import type { Entry } from './entry.ts';

export interface LogLine {
  number: number;
  at: Date;
  text: string;
}

/** Lines of the training's log. The trainer numbers them, so a line sent twice is stored once. Gives how many were new. */
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
