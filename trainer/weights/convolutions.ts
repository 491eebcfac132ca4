/** A convolution of 3 x 3 with a bias, by the name that its weights have in Keras' file. */
export type Convolution = Readonly<{ layer: string; inputs: number; filters: number }>;

/** One weight, named and laid out as in Keras: kernels as height, width, inputs, filters. */
export type Weight = Readonly<{ layer: string; name: 'kernel' | 'bias'; shape: readonly number[] }>;

/** All weights in the order that Keras gives them: layer by layer, kernel before bias. */
export const weightsOf = (convolutions: readonly Convolution[]): Weight[] =>
  convolutions.flatMap(({ layer, inputs, filters }): Weight[] => [
    { layer, name: 'kernel', shape: [3, 3, inputs, filters] },
    { layer, name: 'bias', shape: [filters] },
  ]);

export const sizeOf = ({ shape }: Pick<Weight, 'shape'>): number =>
  shape.reduce((product, length) => product * length, 1);

export const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((length, axis) => length === b[axis]);
