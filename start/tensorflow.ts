import { compileAddon, linkAddon } from './tensorflow/addon.ts';
import { cachedLibrary, libraryIn } from './tensorflow/library.ts';
import { detectVariant } from './tensorflow/variant.ts';

export { TensorflowPreparationError } from './tensorflow/preparationError.ts';

/**
 * Makes `@tensorflow/tfjs-node-gpu` loadable: a current TensorFlow library in the cache, the addon compiled against it, the
 * addon's link in node_modules. Milliseconds when all is there; safe to run twice at once. What the package's own install
 * script would do, it does from a host that is often out of reach, and with a TensorFlow of 2022.
 *
 * @throws TensorflowPreparationError with one sentence that names the way out
 */
export async function prepareTensorflow({
  cacheDir,
  tensorflowDir,
  report,
}: {
  cacheDir: string;
  /** A library of the user's own. */
  tensorflowDir: string | undefined;
  report: (text: string) => void;
}): Promise<void> {
  const library = tensorflowDir
    ? libraryIn(tensorflowDir)
    : await cachedLibrary(cacheDir, await detectVariant(), report);
  await linkAddon(await compileAddon(cacheDir, library, report));
}
