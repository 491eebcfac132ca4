/** What sharp reads, and from bmp on pictures that it does not: better listed as unreadable than passed over. */
const IMAGE = /\.(jpe?g|jpe|jfif|png|webp|gif|tiff?|avif|bmp|hei[cf]|hif|jxl|jp2)$/i;

/** What operating systems leave behind, and everything hidden. */
const LITTER = /^(\..*|__MACOSX|Thumbs\.db|desktop\.ini)$/i;

/** The file type bits of a Unix mode, and the one of symbolic links. */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

export const isImage = (path: string) => IMAGE.test(path);
export const isCsv = (path: string) => /\.csv$/i.test(path);
export const isFolder = (path: string) => path.endsWith('/');
export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
export const isLitter = (path: string) => path.split('/').some(segment => LITTER.test(segment));

/**
 * One name for one file: no leading `./`, and composed characters, since macOS writes them decomposed into an archive
 * while the CSV beside it comes from elsewhere.
 */
export const normalize = (path: string) => path.replace(/^(\.\/)+/, '').normalize('NFC');

/**
 * Why an entry of an archive is refused, or null. Nothing is ever unpacked under its own name; but whoever sends such an
 * archive means harm or has a broken tool, and its names end up in other people's scripts.
 */
export function dangerOf(name: string, unixMode: number): string | null {
  if (name.includes('\0')) return 'has a NUL in its name';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'is an absolute path';
  if (name.split('/').includes('..')) return 'leads out of the archive';
  if ((unixMode & FILE_TYPE) === SYMBOLIC_LINK) return 'is a symbolic link';
  return null;
}

/** The one top folder that many tools wrap around everything, with its slash; '' where there is none. */
export function wrapperOf(paths: readonly string[]): string {
  const [first] = paths;
  if (first === undefined) return '';
  const wrapper = first.slice(0, first.indexOf('/') + 1);
  const wraps =
    paths.every(path => path.startsWith(wrapper)) &&
    paths.some(path => path.includes('/', wrapper.length) || isCsv(path));
  return wraps ? wrapper : '';
}
