/** Stored bytes as numbers, image by image. They are float32 little-endian whatever this machine is. */
export function valuesOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(bytes.byteLength / 4);
  for (let index = 0; index < values.length; index++) values[index] = view.getFloat32(index * 4, true);
  return values;
}

/** Stored bytes as vectors, one per image. */
export function vectorsOf(bytes: Uint8Array, images: number): Float32Array[] {
  const values = valuesOf(bytes);
  const classes = images === 0 ? 0 : values.length / images;
  // Views: to copy so many short vectors would take several times as long as to read them.
  return Array.from({ length: images }, (_image, image) => values.subarray(image * classes, (image + 1) * classes));
}

/** The class of the greatest probability of each image. */
export const mostProbable = (bytes: Uint8Array, images: number): number[] =>
  vectorsOf(bytes, images).map(indexOfGreatest);

/** The first of equals, as argmax has it. */
export const indexOfGreatest = (vector: ArrayLike<number>): number => greatestWithin(vector, 0, vector.length);

/** Of the vector that begins there: its own index, without a view of it having to be made. */
export function greatestWithin(values: ArrayLike<number>, start: number, length: number): number {
  let greatest = 0;
  for (let index = 1; index < length; index++)
    if ((values[start + index] ?? 0) > (values[start + greatest] ?? 0)) greatest = index;
  return greatest;
}
