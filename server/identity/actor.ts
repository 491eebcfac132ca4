import type { IncomingMessage } from 'node:http';

/**
 * Who asks. There are no accounts yet, so whoever reaches the server is everyone; a person, a service or a share link will be
 * further kinds here.
 */
export interface Actor {
  readonly kind: 'EVERYONE';
}

const EVERYONE: Actor = { kind: 'EVERYONE' };

/**
 * Who sent a request. This is the only place that decides it: GraphQL over HTTP, every byte route and the upgrade to a
 * WebSocket ask here. It is asynchronous because a token has to be looked up.
 */
export const actorOf = async (_request: IncomingMessage): Promise<Actor> => EVERYONE;
