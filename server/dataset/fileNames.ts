import { AmbiguousFileName } from './errors.ts';
import { baseName, normalize } from './paths.ts';

/** Finds what a CSV names: by path, with or without the wrapping folder, or by a base name that only one file has. */
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

  /** Undefined where there is no such file; throws where several could be meant. `where` says who names it. */
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
          .join(' or ')}. Write the whole path there.`,
      );
    return candidates[0];
  }
}
