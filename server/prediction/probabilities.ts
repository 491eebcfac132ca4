/** Stored bytes as vectors, one per image. They are float32 little-endian whatever this machine is. */
export function vectorsOf(bytes: Uint8Array, images: number): Float32Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(bytes.byteLength / 4);
  for (let index = 0; index < values.length; index++) values[index] = view.getFloat32(index * 4, true);
  const classes = images === 0 ? 0 : values.length / images;
  // Views: to copy so many short vectors would take several times as long as to read them.
  return Array.from({ length: images }, (_image, image) => values.subarray(image * classes, (image + 1) * classes));
}

/** The class of the greatest probability of each image. */
export const mostProbable = (bytes: Uint8Array, images: number): number[] =>
  vectorsOf(bytes, images).map(indexOfGreatest);

/** The first of equals, as argmax has it. */
export function indexOfGreatest(vector: ArrayLike<number>): number {
  let greatest = 0;
  for (let index = 1; index < vector.length; index++)
    if ((vector[index] ?? 0) > (vector[greatest] ?? 0)) greatest = index;
  return greatest;
}
