import type { IncomingMessage } from 'node:http';

/** A client that sends nothing for this long counts as gone. The total duration of an upload is not limited. */
const SILENCE_MS = 60_000;

export const endWhenSilent = (request: IncomingMessage) => request.setTimeout(SILENCE_MS, () => request.destroy());
