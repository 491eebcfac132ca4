import { firstBytes } from '../../ground/firstBytes.ts';
import type { Archive } from '../archive/archive.ts';
import { baseName } from '../archive/paths.ts';
import { quote } from '../errors.ts';

/** How many files of each kind are opened, and how much of them is read. */
const MOST_FILES = 3;
const HEAD_BYTES = 64 * 1024;
const LARGEST_FILE = 1_000_000_000;

const EXPORT = 'Save the table with the labels as a CSV, and put it into the archive instead';

/** Files that hold tables, with what they are called and how to get a CSV from them. */
const TABLES: readonly { extension: RegExp; what: string; advice: string }[] = [
  { extension: /\.(xlsx|xlsm|xlsb|xls)$/i, what: 'an Excel workbook', advice: EXPORT },
  { extension: /\.ods$/i, what: 'an OpenDocument spreadsheet', advice: EXPORT },
  { extension: /\.numbers$/i, what: 'a Numbers spreadsheet', advice: EXPORT },
  { extension: /\.(parquet|feather|arrow)$/i, what: 'a data frame', advice: EXPORT },
  { extension: /\.(pkl|pickle|npy|npz|mat|h5|hdf5|rds|rdata)$/i, what: 'a file of arrays', advice: EXPORT },
  { extension: /\.(sqlite3?|db|mdb|accdb)$/i, what: 'a database', advice: EXPORT },
  { extension: /\.(jsonl?|ndjson)$/i, what: 'a JSON file', advice: EXPORT },
  { extension: /\.csv\.(gz|zip|bz2|xz)$/i, what: 'a packed CSV', advice: 'Unpack it before you create the archive' },
];

const NOT_CLASSES =
  'Bounding boxes are not classes: give each image one class in a CSV, or cut the boxes out as images';

/** Annotations of objects within images, with how the first bytes of such a file look. */
const BOXES: readonly { extension: RegExp; looks: RegExp; what: string }[] = [
  { extension: /\.json$/i, looks: /"(annotations|bbox)"\s*:/, what: 'COCO annotations' },
  { extension: /\.xml$/i, looks: /<annotation[\s>][\s\S]*<(object|bndbox)[\s>]/, what: 'Pascal VOC annotations' },
  { extension: /\.txt$/i, looks: /^\s*\d+( -?\d*\.\d+){4,}\s*(\r?\n|$)/, what: 'YOLO annotations' },
];

/**
 * Returns a sentence about files that probably hold the labels but are not read, with what to do, or null if there are none.
 * For archives whose images are labelled by neither a CSV nor folders.
 */
export async function otherLabels(archive: Archive): Promise<string | null> {
  for (const { extension, looks, what } of BOXES) {
    const files = archive.files.filter(({ path }) => extension.test(path));
    for (const file of files.slice(0, MOST_FILES))
      if (looks.test((await firstBytes(await archive.stream(file, LARGEST_FILE), HEAD_BYTES)).toString('latin1')))
        return `${quote([file.path])} has ${what}. ${NOT_CLASSES}.`;
  }
  for (const { extension, what, advice } of TABLES) {
    const files = archive.files.filter(({ path }) => extension.test(path) && !isProjectFile(path));
    const [first, ...others] = files.map(({ path }) => path);
    if (first === undefined) continue;
    return `${quote([first])} is ${what}${others.length > 0 ? ` (and ${others.length} more)` : ''}, which is not read. ${advice}.`;
  }
  return null;
}

/** JSON files that come with programs and have no labels. */
const isProjectFile = (path: string) =>
  /^(package(-lock)?|tsconfig|config|settings|metadata\.schema)\.json$/i.test(baseName(path));
