import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import type { Shape } from '../../common/layers/shape.ts';
import { backend, tf } from '../tensorflow/tensorflow.ts';
import { uint8Tensor } from '../tensorflow/uint8Tensor.ts';
import type { DataType } from './savedModel.ts';

/** An input of a function: its numbers and the shape of their tensor. A byte array becomes a tensor of bytes. */
export type Feed = { values: Uint8Array | Int32Array | Float32Array; shape: Shape };

/** The bytes of files, as an input of a graph that decodes them. TensorFlow calls them strings. */
export type Files = { values: readonly Uint8Array[]; shape: Shape };

export function toTensor({ values, shape }: Feed): Tensor {
  if (values instanceof Uint8Array) return uint8Tensor(values, [...shape]);
  return tf.tensor(values, [...shape], values instanceof Int32Array ? 'int32' : 'float32');
}

export const isFiles = (fed: Feed | Files): fed is Files => Array.isArray(fed.values);

export function dataTypeOf(fed: Feed | Files): DataType {
  const { TF_STRING, TF_UINT8, TF_INT32, TF_FLOAT } = backend.binding;
  if (isFiles(fed)) return TF_STRING;
  const { values } = fed;
  if (values instanceof Uint8Array) return TF_UINT8;
  return values instanceof Int32Array ? TF_INT32 : TF_FLOAT;
}
