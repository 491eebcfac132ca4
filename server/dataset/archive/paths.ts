/**
 * The extensions of image files. sharp cannot decode those from bmp on, but such files should be listed as unreadable instead
 * of being ignored.
 */
const IMAGE = /\.(jpe?g|jpe|jfif|png|webp|gif|tiff?|avif|bmp|hei[cf]|hif|jxl|jp2)$/i;

/** Hidden files, and files that operating systems add. */
const LITTER = /^(\..*|__MACOSX|Thumbs\.db|desktop\.ini)$/i;

/** The mask of the file type in a Unix mode, and the type of a symbolic link. */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

export const isImage = (path: string) => IMAGE.test(path);
export const isCsv = (path: string) => /\.csv$/i.test(path);
export const isFolder = (path: string) => path.endsWith('/');
export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
export const isLitter = (path: string) => path.split('/').some(segment => LITTER.test(segment));

/**
 * Returns the same name for all spellings of a path. Removes a leading `./` and composes characters, because macOS writes
 * decomposed names into an archive, but its CSV may have been written on a different system.
 */
export const normalize = (path: string) => path.replace(/^(\.\/)+/, '').normalize('NFC');

/**
 * Returns why an entry of an archive is unsafe, or null if it is safe. We never unpack an entry under its own name, but such
 * an archive is malicious or comes from a broken tool, and its names could reach scripts that other people run.
 */
export function dangerOf(name: string, unixMode: number): string | null {
  if (name.includes('\0')) return 'has a NUL in its name';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'is an absolute path';
  if (name.split('/').includes('..')) return 'leads out of the archive';
  if ((unixMode & FILE_TYPE) === SYMBOLIC_LINK) return 'is a symbolic link';
  return null;
}

/** Returns the single top folder that many tools put around all files, with its slash, or '' if there is none. */
export function wrapperOf(paths: readonly string[]): string {
  const [first] = paths;
  if (first === undefined) return '';
  const wrapper = first.slice(0, first.indexOf('/') + 1);
  const wraps =
    paths.every(path => path.startsWith(wrapper)) &&
    paths.some(path => path.includes('/', wrapper.length) || isCsv(path));
  return wraps ? wrapper : '';
}
