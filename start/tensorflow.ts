import { compileAddon, linkAddon } from './tensorflow/addon.ts';
import { cachedLibrary, libraryIn, TENSORFLOW_VERSION } from './tensorflow/library.ts';
import { detectVariant, type Variant } from './tensorflow/variant.ts';

export { TensorflowPreparationError } from './tensorflow/preparationError.ts';

export type PreparedTensorflow = { libraryDir: string; variant: Variant; version: string };

/**
 * Makes `@tensorflow/tfjs-node-gpu` loadable: a current TensorFlow library in the cache, the addon compiled against it, the
 * addon's link in node_modules. Milliseconds when all is there; safe to run twice at once. What the package's own install
 * script would do, it does from a host that is often out of reach, and with a TensorFlow of 2022.
 *
 * @throws TensorflowPreparationError with one sentence that names the way out
 */
export async function prepareTensorflow({
  cacheDir,
  tensorflowDir = process.env.TENSORFLOW_DIR,
  report,
}: {
  cacheDir: string;
  tensorflowDir?: string;
  report: (text: string) => void;
}): Promise<PreparedTensorflow> {
  const variant = await detectVariant();
  const library = tensorflowDir ? libraryIn(tensorflowDir) : await cachedLibrary(cacheDir, variant, report);
  await linkAddon(await compileAddon(cacheDir, library, report));
  return { libraryDir: library.libraryDir, variant, version: tensorflowDir ? 'TENSORFLOW_DIR' : TENSORFLOW_VERSION };
}
