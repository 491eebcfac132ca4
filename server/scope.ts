import type { Actor } from './identity/actor.ts';
import type { Resources } from './resources.ts';

/** What the services of one request are made of: the server's resources, and the actor who sent the request. */
export interface Scope extends Resources {
  readonly actor: Actor;
}
