import { createHash } from 'node:crypto';

/** Float32, little-endian, as every machine that TensorFlow runs on has them in memory. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/**
 * Over the bytes of all tensors, one after another: what the weights are called by, whichever file they came in. After a text,
 * if one is given.
 */
export function sha256Of(tensors: readonly Float32Array[], text = ''): string {
  const hash = createHash('sha256').update(text);
  for (const tensor of tensors) hash.update(bytesOf(tensor));
  return hash.digest('hex');
}
