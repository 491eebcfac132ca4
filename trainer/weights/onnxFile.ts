import { PbfReader } from 'pbf';
import { sizeOf } from '../../common/layers/shape.ts';
import type { TensorSpec } from './tensorSpec.ts';
import { UnfitFile } from './unfitFile.ts';

// The field numbers on the way to ONNX' initializers (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR_DIMS = 1;
const TENSOR_DATA_TYPE = 2;
const TENSOR_NAME = 8;
const TENSOR_RAW_DATA = 9;
const FLOAT = 1;

type Tensor = { name: string; type: number; shape: number[]; data: Uint8Array };

/**
 * Reads weights from the initializers of an ONNX model, and converts them to Keras' layout. ONNX stores kernels as filters,
 * inputs, height, width.
 *
 * @param nameOf returns the name of a weight's initializer
 * @throws UnfitFile
 */
export function readOnnxFile(
  file: Uint8Array,
  weights: readonly TensorSpec[],
  nameOf: (weight: TensorSpec) => string,
): Float32Array[] {
  const initializers = new Map(initializersOf(file).map(tensor => [tensor.name, tensor]));
  return weights.map(weight => {
    const tensor = initializers.get(nameOf(weight));
    if (!tensor) throw new UnfitFile(`it has no initializer ${nameOf(weight)}`);
    const shape = weight.name === 'kernel' ? [3, 2, 0, 1].map(axis => weight.shape[axis] as number) : weight.shape;
    if (
      tensor.type !== FLOAT ||
      String(tensor.shape) !== String(shape) ||
      tensor.data.length !== 4 * sizeOf(weight.shape)
    )
      throw new UnfitFile(`its initializer ${tensor.name} is not float32 of ${shape.join(' x ')}`);
    const values = new Float32Array(Uint8Array.from(tensor.data).buffer); // a copy, because floats must be aligned
    return weight.name === 'kernel' ? toKerasKernel(values, weight.shape) : values;
  });
}

function initializersOf(file: Uint8Array): Tensor[] {
  const reader = new PbfReader(file);
  const tensors: Tensor[] = [];
  for (const graphEnd of messages(reader, MODEL_GRAPH, reader.length))
    for (const tensorEnd of messages(reader, GRAPH_INITIALIZER, graphEnd)) tensors.push(readTensor(reader, tensorEnd));
  return tensors;
}

/** Enters each message in a repeated field, and yields the position of its end. */
function* messages(reader: PbfReader, field: number, end: number): Generator<number> {
  for (let found = reader.nextField(end); found; found = reader.nextField(end))
    if (found === field) yield reader.readVarint() + reader.pos;
}

function readTensor(reader: PbfReader, end: number): Tensor {
  const tensor: Tensor = { name: '', type: 0, shape: [], data: new Uint8Array() };
  for (let field = reader.nextField(end); field; field = reader.nextField(end)) {
    if (field === TENSOR_DIMS) reader.readPackedVarint(tensor.shape);
    else if (field === TENSOR_DATA_TYPE) tensor.type = reader.readVarint();
    else if (field === TENSOR_NAME) tensor.name = reader.readString();
    else if (field === TENSOR_RAW_DATA) tensor.data = reader.readBytes();
  }
  return tensor;
}

function toKerasKernel(values: Float32Array, [height = 0, width = 0, inputs = 0, filters = 0]: readonly number[]) {
  const kernel = new Float32Array(values.length);
  let at = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let input = 0; input < inputs; input++)
        for (let filter = 0; filter < filters; filter++)
          kernel[at++] = values[((filter * inputs + input) * height + y) * width + x] as number;
  return kernel;
}
