/**
 * In what an operation's large tensors are held. With bfloat16, float32's range with 8 bits of precision, products,
 * convolutions and statistics are summed up in float32 still (wide convolutions in parts, see network/winograd.ts); weights,
 * optimizer and loss stay in float32.
 */
export const PRECISIONS = ['float32', 'bfloat16'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Which inputs and outputs of an operation are bfloat16, by position. */
type Ports = { inputs: readonly number[]; outputs: readonly number[] };

/** Where the time goes, and what lies between: each crossing would be one more pass over a large tensor. */
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

/** The images are bfloat16; scale, offset, mean and variance are not. */
const IN_PART: Readonly<Record<string, Ports>> = {
  FusedBatchNormV3: { inputs: [0], outputs: [0] },
  FusedBatchNormGradV3: { inputs: [0, 1], outputs: [0] },
};

/** Undefined for an operation that stays in float32. Others than those above are `asked` for, where they are called. */
export function bfloat16Ports(op: string, inputCount: number, asked: boolean): Ports | undefined {
  return asked || WHOLLY.has(op)
    ? { inputs: Array.from({ length: inputCount }, (_, index) => index), outputs: [0] }
    : IN_PART[op];
}
