/** The shape of one example, without the batch axis: height, width and channels of an image, or the length of a vector. */
export type Shape = readonly number[];

/** Returns the number of values in a tensor of this shape. */
export const sizeOf = (shape: Shape): number => shape.reduce((product, length) => product * length, 1);
