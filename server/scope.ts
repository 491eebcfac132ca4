import type { Actor } from './identity/actor.ts';
import type { Resources } from './resources.ts';

/** The dependencies of the services of one request: the resources of the server and the actor of the request. */
export interface Scope extends Resources {
  readonly actor: Actor;
}
