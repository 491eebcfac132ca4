import { createHash } from 'node:crypto';

/** Returns the bytes in memory, which are little-endian on every machine that TensorFlow supports. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/**
 * Hashes the bytes of all tensors, one after another, after an optional text. Weights are identified by this hash,
 * independently of the file that they came in.
 */
export function sha256Of(tensors: readonly Float32Array[], text = ''): string {
  const hash = createHash('sha256').update(text);
  for (const tensor of tensors) hash.update(bytesOf(tensor));
  return hash.digest('hex');
}
