import type { IncomingMessage } from 'node:http';
import type { Events } from './events/events.ts';
import { type Actor, actorOf } from './identity/actor.ts';
import type { Services } from './services.ts';

/** What resolvers and routers get with each request: who asks, that actor's services, and the events for subscriptions. */
export interface Context extends Services {
  readonly actor: Actor;
  readonly events: Events;
}

export type ContextOf = (request: IncomingMessage) => Promise<Context>;

/** GraphQL over HTTP, GraphQL over WebSocket and byte routes all get their context here. */
export const createContext =
  (servicesFor: (actor: Actor) => Services, events: Events): ContextOf =>
  async request => {
    const actor = await actorOf(request);
    return { ...servicesFor(actor), actor, events };
  };
