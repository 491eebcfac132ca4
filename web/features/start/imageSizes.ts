type Sized = { parameterCount?: number | null; smallestImageSize?: number | null };

/** Those that need larger images than the counts were asked for. What layers unknown to the server need, nobody can say. */
export const tooSmallFor = <Architecture extends Sized>(architectures: Architecture[]) =>
  architectures.filter(({ parameterCount, smallestImageSize }) => parameterCount == null && smallestImageSize != null);

/** What would do for all of them. */
export const largerSize = (tooSmall: Sized[]) =>
  `Set the image size to ${Math.max(...tooSmall.map(({ smallestImageSize }) => smallestImageSize ?? 0))} or more`;
