import { compileAddon, linkAddon } from './tensorflow/addon.ts';
import { cachedLibrary, libraryIn } from './tensorflow/library.ts';
import { detectVariant } from './tensorflow/variant.ts';

export { TensorflowPreparationError } from './tensorflow/preparationError.ts';

/**
 * Makes `@tensorflow/tfjs-node-gpu` loadable: downloads a current TensorFlow library into the cache, compiles the addon against
 * it and links the addon into node_modules. It takes milliseconds if everything is there, and two can run at once. It replaces
 * the package's own install script, which downloads TensorFlow from 2022 and from a host that is often unreachable.
 *
 * @throws TensorflowPreparationError with a message that says what to do
 */
export async function prepareTensorflow({
  cacheDir,
  tensorflowDir,
  report,
}: {
  cacheDir: string;
  /** The folder of a library that the user provides. */
  tensorflowDir: string | undefined;
  report: (text: string) => void;
}): Promise<void> {
  const library = tensorflowDir
    ? libraryIn(tensorflowDir)
    : await cachedLibrary(cacheDir, await detectVariant(), report);
  await linkAddon(await compileAddon(cacheDir, library, report));
}
