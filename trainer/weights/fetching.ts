import type { FetchOptions } from './fetchOptions.ts';
import { fetchPythonPackage } from './pythonPackage.ts';
import type { Source } from './source.ts';
import type { TensorSpec } from './tensorSpec.ts';
import { fetchWebFile } from './webFile.ts';

/** Downloads weights from a source and reads them, in the given order and in Keras' layout. */
export function fetchFrom(
  source: Source,
  weights: readonly TensorSpec[],
  options: FetchOptions,
): Promise<Float32Array[]> {
  switch (source.kind) {
    case 'web file':
      return fetchWebFile(source.file, weights, options);
    case 'Python package':
      return fetchPythonPackage(source.file, weights, options);
  }
}
