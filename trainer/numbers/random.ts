import { createHash } from 'node:crypto';

/**
 * Derives a seed for one purpose from the run's seed, e.g. `seedFor(7, 'order', pass)`. Each purpose has an independent stream,
 * so a new purpose changes no other, and an epoch can begin without the random numbers of the epochs before it.
 */
export function seedFor(seed: number, ...purpose: (string | number)[]): number {
  return createHash('sha256')
    .update([seed, ...purpose].join('/'))
    .digest()
    .readUInt32LE(0);
}
