type Sized = { parameterCount?: number | null; smallestImageSize?: number | null };

/** Returns the architectures that need larger images. Those with layers unknown to the server cannot be checked. */
export const tooSmallFor = <Architecture extends Sized>(architectures: Architecture[]) =>
  architectures.filter(({ parameterCount, smallestImageSize }) => parameterCount == null && smallestImageSize != null);

/** Suggests a size that suits all of them. */
export const largerSize = (tooSmall: Sized[]) =>
  `Set the image size to ${Math.max(...tooSmall.map(({ smallestImageSize }) => smallestImageSize ?? 0))} or more`;
