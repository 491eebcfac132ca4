import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Logs JSON lines. Successful requests are not logged, but counted at /metrics. */
export const createLog = (level = 'info'): Log =>
  pino({ name: 'quintet-server', level, base: { name: 'quintet-server' } });
