/** The axes of one example, without the batch: height, width and channels of an image, or the length of a vector. */
export type Shape = readonly number[];

/** How many numbers a tensor of this shape holds. */
export const sizeOf = (shape: Shape): number => shape.reduce((product, length) => product * length, 1);
