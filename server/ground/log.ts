import { type Logger, pino } from 'pino';

export type Log = Logger;

/** One JSON line per thing worth knowing; requests that went well are not among them (see /metrics). */
export const createLog = (level = 'info'): Log =>
  pino({ name: 'quintet-server', level, base: { name: 'quintet-server' } });
