import { baseName, normalize } from '../archive/paths.ts';
import { AmbiguousFileName } from '../errors.ts';

/**
 * Finds the file that a CSV names: by its path, with or without the folder that wraps the archive, or by its base name if
 * that is unique.
 */
export class FileNames<File extends { readonly path: string }> {
  readonly #byPath = new Map<string, File>();
  readonly #byBaseName = new Map<string, File[]>();
  readonly #wrapper: string;

  constructor(files: Iterable<File>, wrapper: string) {
    this.#wrapper = wrapper;
    for (const file of files) {
      this.#byPath.set(file.path, file);
      const name = baseName(file.path);
      const others = this.#byBaseName.get(name);
      if (others) others.push(file);
      else this.#byBaseName.set(name, [file]);
    }
  }

  /**
   * Returns undefined if there is no such file, and throws if the name is ambiguous. `where` names the origin of the name for
   * the error message.
   */
  find(listed: string, where: string): File | undefined {
    const name = normalize(listed.replaceAll('\\', '/'));
    const exact =
      this.#byPath.get(name) ??
      (name.startsWith(this.#wrapper) ? this.#byPath.get(name.slice(this.#wrapper.length)) : undefined);
    if (exact) return exact;
    const candidates = this.#byBaseName.get(name) ?? [];
    if (candidates.length > 1)
      throw new AmbiguousFileName(
        `${where} names ${listed}, which could be ${candidates
          .slice(0, 3)
          .map(({ path }) => path)
          .join(' or ')}. Write the full path.`,
      );
    return candidates[0];
  }
}
