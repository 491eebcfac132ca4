import { Dataset, File, Group, ready } from 'h5wasm/node';

/** The file is damaged, or is none of HDF5's. */
export class Hdf5Error extends Error {
  override name = 'Hdf5Error';
}

/** Opens an HDF5 file (`r`) or begins a new one (`w`), lets it be used, and closes it. */
export async function withHdf5<Result>(path: string, mode: 'r' | 'w', use: (file: File) => Result): Promise<Result> {
  const library = await ready;
  // Left to itself, the library prints its errors and goes on.
  library.activate_throwing_error_handler();
  try {
    const file = new File(path, mode);
    try {
      return use(file);
    } finally {
      file.close();
    }
  } catch (error) {
    throw explained(error as Error);
  }
}

/** The library tells how it came to fail from the outermost call to the innermost, which knows the cause. */
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

/** A dataset of float32, as Keras keeps weights. */
export function float32In(group: Group, name: string): { shape: number[]; values: Float32Array } | undefined {
  const found = group.get(name);
  if (!(found instanceof Dataset)) return undefined;
  const { value: values, shape } = found;
  return values instanceof Float32Array && shape ? { shape, values } : undefined;
}
