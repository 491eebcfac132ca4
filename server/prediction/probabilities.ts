/** Stored bytes as vectors, one per image. They are float32 little-endian whatever this machine is. */
export function vectorsOf(bytes: Uint8Array, images: number): number[][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const classes = images === 0 ? 0 : bytes.byteLength / 4 / images;
  return Array.from({ length: images }, (_image, image) =>
    Array.from({ length: classes }, (_class, index) => view.getFloat32((image * classes + index) * 4, true)),
  );
}

/** The class of the greatest probability of each image; the first of equals, as argmax has it. */
export const mostProbable = (bytes: Uint8Array, images: number): number[] =>
  vectorsOf(bytes, images).map(indexOfGreatest);

export const indexOfGreatest = (vector: readonly number[]): number =>
  vector.reduce((greatest, value, index) => (value > (vector[greatest] ?? value) ? index : greatest), 0);
