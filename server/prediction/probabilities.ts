/** Decodes stored probabilities, image by image. They are float32 little-endian, regardless of this machine's byte order. */
export function valuesOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(bytes.byteLength / 4);
  for (let index = 0; index < values.length; index++) values[index] = view.getFloat32(index * 4, true);
  return values;
}

/** Decodes stored probabilities into one vector per image. */
export function vectorsOf(bytes: Uint8Array, images: number): Float32Array[] {
  const values = valuesOf(bytes);
  const classes = images === 0 ? 0 : values.length / images;
  // Views, since copying this many short vectors would take several times as long as reading them.
  return Array.from({ length: images }, (_image, image) => values.subarray(image * classes, (image + 1) * classes));
}

/** Returns the index of the most probable class of each image. */
export const mostProbable = (bytes: Uint8Array, images: number): number[] =>
  vectorsOf(bytes, images).map(indexOfGreatest);

/** Returns the index of the greatest value. Of equal values it is the first, as with argmax. */
export const indexOfGreatest = (vector: ArrayLike<number>): number => greatestWithin(vector, 0, vector.length);

/** Returns the index of the greatest value within the vector that begins at `start`. It avoids creating a view. */
export function greatestWithin(values: ArrayLike<number>, start: number, length: number): number {
  let greatest = 0;
  for (let index = 1; index < length; index++)
    if ((values[start + index] ?? 0) > (values[start + greatest] ?? 0)) greatest = index;
  return greatest;
}
