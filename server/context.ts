import type { IncomingMessage } from 'node:http';
import type { Events } from './events/events.ts';
import { type Actor, actorOf } from './identity/actor.ts';
import type { Services } from './services.ts';

/** The context of a request for resolvers and routers: its actor, the services for that actor, and events to subscribe to. */
export interface Context extends Services {
  readonly actor: Actor;
  readonly events: Events;
}

export type ContextOf = (request: IncomingMessage) => Promise<Context>;

/** Creates the context for GraphQL over HTTP, GraphQL over WebSocket and byte routes. */
export const createContext =
  (servicesFor: (actor: Actor) => Services, events: Events): ContextOf =>
  async request => {
    const actor = await actorOf(request);
    return { ...servicesFor(actor), actor, events };
  };
