/**
 * The extensions of image files. sharp cannot decode those from bmp on, but such files should be listed as unreadable instead
 * of being ignored.
 */
const IMAGE = /\.(jpe?g|jpe|jfif|png|webp|gif|tiff?|avif|bmp|hei[cf]|hif|jxl|jp2)$/i;

/** The extensions of archives, which are not opened inside an archive. */
const ARCHIVE = /\.(zip|zipx|z\d\d|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|7z|rar)$/i;

/**
 * Hidden files, and the files and folders that operating systems, network drives and tools add: the folders of macOS, Synology
 * (@eaDir, #recycle), QNAP (@Recycle), Windows ($RECYCLE.BIN) and Linux (lost+found), thumbnails, lock files of Office, and
 * packages of programs.
 */
const LITTER =
  /^(\..*|~\$.*|__MACOSX|(eh)?thumbs( \(\d+\))?\.db|desktop\.ini|icon\r|zbthumbnail\.info|picasa\.ini|@(eaDir|recycle|recently-snapshot|tmp|sharebin|synoresource)|#(recycle|snapshot)|\$recycle\.bin|recycle[rd]|system volume information|lost\+found|found\.\d{3}|network trash folder|temporary items|node_modules|__pycache__)$/i;

/** The mask of the file type in a Unix mode, and the types. A mode of 0 has no type. */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;

export const isImage = (path: string) => IMAGE.test(path);
export const isCsv = (path: string) => /\.csv$/i.test(path);
export const isArchive = (path: string) => ARCHIVE.test(path);
export const isFolder = (path: string) => path.endsWith('/');
export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
/** Returns the names of the folders on the way to a file. */
export const foldersOf = (path: string) => path.split('/').slice(0, -1);
export const isLitter = (path: string) => path.split('/').some(segment => LITTER.test(segment));

/**
 * Returns the same name for all spellings of a path. Removes `.` and empty folders, and composes characters, because macOS
 * writes decomposed names into an archive, but its CSV may have been written on a different system.
 */
export function normalize(path: string): string {
  const plain = /^\.\/|\/\.?\//.test(path) ? path.replace(/\/(\.?\/)+/g, '/').replace(/^(\.\/)+/, '') : path;
  return plain.normalize('NFC');
}

/**
 * Returns why an entry of an archive is unsafe, or null if it is safe. We never unpack an entry under its own name, but such
 * an archive is malicious or comes from a broken tool, and its names could reach scripts that other people run. A colon is an
 * ordinary character outside Windows, so only a drive followed by a slash makes a path absolute.
 */
export function dangerOf(name: string): string | null {
  if (name.includes('\0')) return 'has a NUL in its name';
  if (/^([a-z]:)?[\\/]/i.test(name)) return 'is an absolute path';
  if (name.split(/[\\/]/).includes('..')) return 'leads out of the archive';
  if (name.includes('\\')) return 'has a backslash in its name';
  return null;
}

export const isLink = (unixMode: number) => (unixMode & FILE_TYPE) === SYMBOLIC_LINK;

/** Returns whether the mode is that of a device, pipe or socket. */
export function isSpecial(unixMode: number): boolean {
  const type = unixMode & FILE_TYPE;
  return type !== 0 && type !== REGULAR_FILE && type !== FOLDER && type !== SYMBOLIC_LINK;
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
