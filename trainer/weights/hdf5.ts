import { Dataset, File, Group, ready } from 'h5wasm/node';

/** The file is damaged or not an HDF5 file. */
export class Hdf5Error extends Error {
  override name = 'Hdf5Error';
}

/** Opens an HDF5 file (`r`) or creates one (`w`), calls `use` and closes the file. */
export async function withHdf5<Result>(path: string, mode: 'r' | 'w', use: (file: File) => Result): Promise<Result> {
  const library = await ready;
  // By default the library prints its errors and continues.
  library.activate_throwing_error_handler();
  try {
    return mode === 'w' ? withClockStopped(() => useFile(path, mode, use)) : useFile(path, mode, use);
  } catch (error) {
    throw explained(error as Error);
  }
}

function useFile<Result>(path: string, mode: 'r' | 'w', use: (file: File) => Result): Result {
  const file = new File(path, mode);
  try {
    return use(file);
  } finally {
    file.close();
  }
}

/**
 * HDF5 writes the time into each group and dataset, and this binding has no setting for that. While a file is written, the library
 * reads 1970 instead, so that equal models are equal files. Nothing else runs in the meantime, because writing is synchronous.
 */
function withClockStopped<Result>(use: () => Result): Result {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return use();
  } finally {
    Date.now = now;
  }
}

/** Finds the cause of an error. The library lists all calls that failed; the innermost, which is last, states the cause. */
function explained(error: Error): Error {
  const cause = error.message.match(/(?<=^ {4}minor: ).*$/gm)?.at(-1);
  if (!cause) return error;
  if (error.message.includes('No space left on device'))
    return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  return new Hdf5Error(`HDF5 says: ${cause}`);
}

export const groupIn = (group: Group, name: string): Group | undefined => {
  const found = group.get(name);
  return found instanceof Group ? found : undefined;
};

/** Reads a dataset of float32, Keras' type for weights. Returns undefined if there is none. */
export function float32In(group: Group, name: string): { shape: number[]; values: Float32Array } | undefined {
  const found = group.get(name);
  if (!(found instanceof Dataset)) return undefined;
  const { value: values, shape } = found;
  return values instanceof Float32Array && shape ? { shape, values } : undefined;
}
