import { constants, gunzipSync } from 'node:zlib';

/** The number of bytes that `whatIs` looks at: the header of a tar is 512 bytes long. */
export const BEGINNING_BYTES = 4_096;

/** A zip that follows the program of a self-extracting archive begins within this many bytes. */
export const LONGEST_PROGRAM = 4 * 1024 * 1024;

/** The signature of the first file in a zip. */
export const FIRST_FILE = Buffer.from('PK\x03\x04', 'latin1');

/**
 * The signatures at the start of a zip: a file, the end of an empty archive, and the markers of an archive that was or could have
 * been split into several files (APPNOTE.TXT 8.5.3 and 8.5.4).
 */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08PK', 'PK00PK'];

const REPACK = 'Unpack it, and create a .zip of its content';
const SINGLE = 'Put all images into one .zip';
const SAVE = 'Save its images as files, and put them into one .zip';

/** The kinds of files that people send instead of a zip, by their first bytes in Latin-1. */
const KINDS: readonly (readonly [readonly string[] | RegExp, string])[] = [
  [['Rar!\x1a\x07'], `it is a RAR archive. ${REPACK}`],
  [['7z\xbc\xaf\x27\x1c'], `it is a 7z archive. ${REPACK}, in 7-Zip with the archive format zip`],
  [['\xfd7zXZ\0'], `it is a file compressed with xz (often .tar.xz). ${REPACK}`],
  [['\x28\xb5\x2f\xfd'], `it is a file compressed with Zstandard (often .tar.zst). ${REPACK}`],
  [/^BZh[1-9]1AY&SY/, `it is a file compressed with bzip2 (often .tar.bz2). ${REPACK}`],
  [
    ['\x04\x22\x4d\x18', 'LZIP', '\x1f\x9d', 'MSCF', 'StuffIt', 'SIT!', '\x60\xea', '!<arch>', 'xar!'],
    `it is an archive of a different kind. ${REPACK}`,
  ],
  [['\xff\xd8\xff'], `it is a single image (JPEG). ${SINGLE}`],
  [['\x89PNG\r\n'], `it is a single image (PNG). ${SINGLE}`],
  [['GIF87a', 'GIF89a'], `it is a single image (GIF). ${SINGLE}`],
  [/^RIFF.{4}WEBP/s, `it is a single image (WebP). ${SINGLE}`],
  [['II*\0', 'MM\0*'], `it is a single image (TIFF). ${SINGLE}`],
  [/^BM.{8}[^ -~]/s, `it is a single image (BMP). ${SINGLE}`],
  [/^.{4}ftyp(avif|avis|heic|heix|mif1|msf1)/s, `it is a single image (AVIF or HEIC). ${SINGLE}`],
  [/^.{4}ftyp/s, `it is a video. ${SAVE}`],
  [['%PDF-'], `it is a PDF. ${SAVE}`],
  [['\x89HDF\r\n'], `it is an HDF5 file. ${SAVE}`],
  [['\x93NUMPY'], `it is a NumPy array. ${SAVE}`],
  [['PAR1'], `it is a Parquet file. ${SAVE}`],
  [['SQLite format 3'], `it is an SQLite database. ${SAVE}`],
  [['\0\0\x08\x01', '\0\0\x08\x03', '\0\0\x08\x04'], `it is an IDX file, as of MNIST. ${SAVE}`],
  [['\x80\x02', '\x80\x03', '\x80\x04', '\x80\x05'], `it is a Python pickle. ${SAVE}`],
  [['\xd0\xcf\x11\xe0'], `it is an Office document. ${SINGLE}`],
  [
    ['\0\x05\x16\0', '\0\x05\x16\x07'],
    'it is a file in which macOS keeps attributes. Send the file whose name lacks the "._" at its start',
  ],
  [
    ['version https://git-lfs'],
    'it is a Git LFS pointer, not the file itself. Run `git lfs pull`, and send the file again',
  ],
];

const MARKUP = /^(\xef\xbb\xbf)?\s*(<!doctype html|<html|<head|<body|<script|<!--)/i;
const XML = /^(\xef\xbb\xbf)?\s*<(\?xml|error)/i;
const JSON_TEXT = /^(\xef\xbb\xbf)?\s*[{[]\s*("|[{[\]}\d-])/;
const CSV_LINE = /^[^\n,;\t]{1,200}[,;\t][^\n]*\r?\n/;

const WHY_PAGE =
  'as a download leaves that failed or needs a login. Open it in a browser to see why, and download the zip again';

export const isZip = (beginning: Buffer): boolean => beginsWith(ZIP, beginning.toString('latin1', 0, 16));

/** Returns why a file that does not begin as a zip is none, with what to do, or null if it is of no known kind. */
export function whatIs(beginning: Buffer, fileName: string): string | null {
  if (isVolume(fileName))
    return 'it is one part of an archive that was split into several files. Join the parts first, with `zip -s 0 first.zip --out whole.zip` or 7-Zip';
  const text = beginning.toString('latin1');
  const kind = KINDS.find(([signature]) => beginsWith(signature, text))?.[1];
  if (kind) return kind;
  if (text.startsWith('\x1f\x8b'))
    return isTar(unzipped(beginning))
      ? `it is a .tar.gz archive. ${REPACK}: \`tar -xzf FILE\`, then \`zip -r data.zip FOLDER\``
      : `it is a file compressed with gzip. ${REPACK}`;
  if (isTar(beginning)) return `it is a tar archive. ${REPACK}: \`tar -xf FILE\`, then \`zip -r data.zip FOLDER\``;
  if (MARKUP.test(text)) return `it is a web page (HTML), ${WHY_PAGE}`;
  if (XML.test(text)) return `it is an XML document, ${WHY_PAGE}`;
  if (JSON_TEXT.test(text)) return `it is a JSON document, ${WHY_PAGE}`;
  if (beginning.length >= 64 && beginning.every(byte => byte === 0))
    return 'it begins with zeros only, as a download leaves that was interrupted. Download it again';
  if (isCsv(text, fileName)) return 'it is a CSV. Put it into one .zip together with the images';
  return null;
}

const beginsWith = (signature: readonly string[] | RegExp, text: string) =>
  signature instanceof RegExp ? signature.test(text) : signature.some(prefix => text.startsWith(prefix));

/** Parts are named .z01, .z02, … by zip and .zip.001, .zip.002, … by 7-Zip. */
export const isVolume = (fileName: string) => /\.(z\d\d|zip\.\d{3}|part\d+\.zip)$/i.test(fileName);

function isCsv(text: string, fileName: string): boolean {
  if (/^(\xff\xfe|\xfe\xff)/.test(text)) return true;
  if (Array.from(text).some(character => character < '\t')) return false;
  return /\.(csv|tsv)$/i.test(fileName) || CSV_LINE.test(text);
}

/** A header contains the sum of its own bytes in octal, with the eight bytes of the sum counted as spaces. */
function isTar(beginning: Buffer): boolean {
  if (beginning.length < 512) return false;
  const stated = Number.parseInt(beginning.toString('latin1', 148, 156).trim(), 8);
  let sum = 8 * 0x20;
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += beginning[at] ?? 0;
  return stated === sum && sum > 8 * 0x20;
}

function unzipped(beginning: Buffer): Buffer {
  try {
    return gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return Buffer.alloc(0);
  }
}
