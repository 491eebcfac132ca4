/**
 * The type of an operation's large tensors. bfloat16 has the range of float32 and 8 bits of precision. With it, products,
 * convolutions and statistics are still summed in float32 (wide convolutions only in part, see network/winograd.ts); weights,
 * optimizer and loss stay in float32.
 */
export const PRECISIONS = ['float32', 'bfloat16'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Which inputs and outputs of an operation are bfloat16, by position. */
type Ports = { inputs: readonly number[]; outputs: readonly number[] };

/** The operations that take most of the time, and those between them, since each cast would be a pass over a large tensor. */
const WHOLLY: ReadonlySet<string> = new Set([
  'Conv2D',
  'Conv2DBackpropInput',
  'Conv2DBackpropFilter',
  'BatchMatMulV2',
  'BiasAdd',
  'BiasAddGrad',
  'Relu',
  'ReluGrad',
  'MaxPool',
  'MaxPoolGrad',
]);

/** In these operations the images are bfloat16, but scale, offset, mean and variance are not. */
const IN_PART: Readonly<Record<string, Ports>> = {
  FusedBatchNormV3: { inputs: [0], outputs: [0] },
  FusedBatchNormGradV3: { inputs: [0, 1], outputs: [0] },
};

/** Returns undefined for an operation that stays in float32. Callers can request bfloat16 for operations not listed above. */
export function bfloat16Ports(op: string, inputCount: number, requested: boolean): Ports | undefined {
  return requested || WHOLLY.has(op)
    ? { inputs: Array.from({ length: inputCount }, (_, index) => index), outputs: [0] }
    : IN_PART[op];
}
