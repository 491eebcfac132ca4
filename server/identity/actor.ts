import type { IncomingMessage } from 'node:http';

/**
 * The sender of a request. There are no accounts yet, so every sender is EVERYONE. A person, a service or a share link would
 * be a further kind.
 */
export interface Actor {
  readonly kind: 'EVERYONE';
}

const EVERYONE: Actor = { kind: 'EVERYONE' };

/**
 * Identifies the sender of a request. GraphQL over HTTP, every byte route and the WebSocket upgrade all call this function. It is
 * asynchronous because a future token would have to be looked up.
 */
export const actorOf = async (_request: IncomingMessage): Promise<Actor> => EVERYONE;
