import { partOf } from '../../ground/part.ts';
import { baseName, foldersOf, isImage } from '../archive/paths.ts';
import { AmbiguousFileName, quote } from '../errors.ts';
import { clean } from './cellText.ts';

/** How a name was found, the most certain first. */
const CERTAINTY = ['PATH', 'NAME', 'FOLDER', 'CASE', 'STEM'] as const;

/**
 * `PATH`: the name is the path, from the top of the archive or from the folder of the CSV. `NAME`: the name has no folder, and
 * one file has it. `FOLDER`: the end of the path is the same, but not all of it. `CASE`: so it is but for capitals or spaces.
 * `STEM`: the name lacks the extension.
 */
export type Certainty = (typeof CERTAINTY)[number];

/** Files of one name in this many different folders are ambiguous in any case. */
const MOST_CANDIDATES = 1_000;

export interface Match<File> {
  readonly file: File;
  readonly how: Certainty;
}

export interface Ambiguity<File> {
  readonly candidates: readonly File[];
}

export const rankOf = (how: Certainty): number => CERTAINTY.indexOf(how);

export const isMatch = <File>(found: Match<File> | Ambiguity<File> | null): found is Match<File> =>
  found !== null && 'file' in found;

/**
 * Finds the file that a CSV names: by its path, or by as much of the end of the path as is in the archive. A name that fits
 * several files equally well is an ambiguity, and none of them is chosen.
 */
export class FileNames<File extends { readonly path: string }> {
  readonly #files: readonly File[];
  readonly #byPath: ReadonlyMap<string, File>;
  readonly #wrapper: string;
  #byBaseName: NameIndex<File> | null = null;
  #byStem: NameIndex<File> | null = null;
  #foreign: Set<string> | null = null;

  constructor(files: Iterable<File>, wrapper: string) {
    this.#files = [...files];
    this.#byPath = new Map(this.#files.map(file => [file.path.normalize('NFC'), file]));
    this.#wrapper = wrapper;
  }

  /** Throws if the name is ambiguous. `where` says for the message where the name stands. */
  find(listed: string, where: string, folder = ''): Match<File> | null {
    const found = this.lookUp(listed, folder);
    if (found === null || isMatch(found)) return found;
    throw new AmbiguousFileName(
      `${where} names ${quote([listed])}, which could be ${quote(
        found.candidates.map(({ path }) => path),
        3,
        ' or ',
      )}. Write the full path.`,
    );
  }

  /** `folder` is the folder of the CSV, with its slash, because its names can be relative to it. */
  lookUp(listed: string, folder = ''): Match<File> | Ambiguity<File> | null {
    for (const name of spellings(listed)) {
      const found = this.#byExactPath(name, folder) ?? this.#byEnd(name);
      if (found) return found;
    }
    return null;
  }

  /** Returns whether a text that is not ASCII is the name of a file or a folder in the archive. */
  knows(text: string): boolean {
    this.#foreign ??= foreignNames(this.#files.map(({ path }) => this.#wrapper + path));
    return this.#foreign.has(looseKey(baseName(text.replaceAll('\\', '/'))));
  }

  #byExactPath(name: string, folder: string): Match<File> | Ambiguity<File> | null {
    const paths = [resolve('', name), resolve(folder, name)];
    if (name.startsWith(this.#wrapper)) paths.push(name.slice(this.#wrapper.length));
    const files = new Set(paths.map(path => this.#byPath.get(path)).filter(file => file !== undefined));
    return files.size > 0 ? oneOf([...files], 'PATH') : null;
  }

  #byEnd(name: string): Match<File> | Ambiguity<File> | null {
    if (baseName(name) === '') return null;
    this.#byBaseName ??= new NameIndex(this.#files, baseName);
    const named = this.#byBaseName.find(name);
    if (named.length > 0) {
      const best = closest(name, named, baseName);
      const exact = best.every(({ path }) => baseName(path) === baseName(name));
      return best.length > 0 ? oneOf(best, exact ? (name.includes('/') ? 'FOLDER' : 'NAME') : 'CASE') : null;
    }
    this.#byStem ??= new NameIndex(
      this.#files.filter(({ path }) => isImage(path)),
      stemOf,
    );
    const best = closest(name, this.#byStem.find(name), stemOf);
    return best.length > 0 ? oneOf(best, 'STEM') : null;
  }
}

/** Finds files by the last segment of a path, and quickly even if thousands of folders hold a file of the same name. */
class NameIndex<File extends { readonly path: string }> {
  readonly #byName = new Map<string, File[]>();
  readonly #byFolderAndName = new Map<string, File[]>();

  constructor(files: readonly File[], lastOf: (path: string) => string) {
    for (const file of files) {
      const last = lastOf(file.path);
      add(this.#byName, looseKey(last), file);
      add(this.#byFolderAndName, looseKey(`${folderOf(file.path)}/${last}`), file);
    }
  }

  /** Returns the files with this name, and only those in a folder of the same name if there are any. */
  find(name: string): readonly File[] {
    return (
      this.#byFolderAndName.get(looseKey(`${folderOf(name)}/${baseName(name)}`)) ??
      this.#byName.get(looseKey(baseName(name)))?.slice(0, MOST_CANDIDATES) ??
      []
    );
  }
}

function add<File>(index: Map<string, File[]>, key: string, file: File): void {
  const others = index.get(key);
  if (others) others.push(file);
  else index.set(key, [file]);
}

const oneOf = <File>(files: readonly File[], how: Certainty): Match<File> | Ambiguity<File> => {
  const [file] = files;
  return file && files.length === 1 ? { file, how } : { candidates: files };
};

/** Returns the ways to read a listed name: as it is, and with `%20` and the like decoded. */
function spellings(listed: string): string[] {
  const name = clean(listed)
    .replaceAll('\\', '/')
    .replace(/^https?:\/\/[^/]+(\/[^?#]*).*$/i, '$1')
    .replace(/^file:\/\//i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^(\.?\/)+/, '');
  const exact = listed.normalize('NFC').trim();
  const decoded = decodedUrl(name);
  return [...new Set([exact, name, ...decoded])].filter(spelling => spelling !== '');
}

function decodedUrl(name: string): string[] {
  if (!/%[0-9a-f]{2}/i.test(name)) return [];
  try {
    return [clean(decodeURIComponent(name))];
  } catch {
    return [];
  }
}

/** Resolves `.` and `..` against a folder. Leaving the archive is harmless, because the result is only looked up. */
function resolve(folder: string, name: string): string {
  const segments: string[] = [];
  for (const segment of (folder + name).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

const stemOf = (path: string) => baseName(path).replace(/\.[^.]*$/, '');
const looseKey = (name: string) => clean(name).toLowerCase();

/**
 * Returns those candidates that share the longest end of the path with the name, then those with the same capitals, then the
 * images. Candidates in the folder of a different part are none: `train/1.jpg` is not `test/1.jpg`.
 */
function closest<File extends { readonly path: string }>(
  name: string,
  files: readonly File[],
  lastOf: (path: string) => string,
): File[] {
  const part = partOfFolders(name);
  const candidates = files.filter(({ path }) => {
    const other = partOfFolders(path);
    return part === undefined || other === undefined || part === other;
  });
  return [
    ({ path }: File) => sharedFolders(name, path),
    ({ path }: File) => (lastOf(path) === baseName(name) ? 1 : 0),
    ({ path }: File) => (isImage(path) ? 1 : 0),
  ].reduce((left, score) => {
    const most = Math.max(...left.map(score));
    return left.filter(file => score(file) === most);
  }, candidates);
}

const folderOf = (path: string) => {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(path.lastIndexOf('/', end - 1) + 1, end);
};

const partOfFolders = (path: string) =>
  foldersOf(path)
    .filter(folder => folder !== '')
    .map(folder => partOf(folder))
    .findLast(part => part !== undefined);

function sharedFolders(a: string, b: string): number {
  const [left, right] = [foldersOf(a).reverse(), foldersOf(b).reverse()];
  const differs = left.findIndex((folder, index) => looseKey(folder) !== looseKey(right[index] ?? '\0'));
  return differs < 0 ? left.length : differs;
}

function foreignNames(paths: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const path of paths) {
    if (!/\P{ASCII}/u.test(path)) continue;
    for (const segment of [...path.split('/'), stemOf(path)]) names.add(looseKey(segment));
  }
  return names;
}
