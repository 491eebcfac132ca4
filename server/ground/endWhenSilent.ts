import type { IncomingMessage } from 'node:http';

/** A sender that is silent for so long has gone; how long a whole upload takes is not limited. */
const SILENCE_MS = 60_000;

export const endWhenSilent = (request: IncomingMessage) => request.setTimeout(SILENCE_MS, () => request.destroy());
