import { createHash } from 'node:crypto';

/**
 * All randomness of a run derives from its seed: one independent stream for each purpose, named by words, such as
 * `seedFor(7, 'order', pass)`; so a new purpose changes no other and an epoch can be begun without drawing those before it.
 */
export function seedFor(seed: number, ...purpose: (string | number)[]): number {
  return createHash('sha256')
    .update([seed, ...purpose].join('/'))
    .digest()
    .readUInt32LE(0);
}
