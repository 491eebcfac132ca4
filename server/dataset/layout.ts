import { PART_WORDS, type Part, partOf } from '../ground/part.ts';
import type { Archive, ArchiveFile } from './archive.ts';
import { ContradictoryRows, CsvColumnMissing, NoLabels, quote, SeveralCsvs, UnknownSplit } from './errors.ts';
import { FileNames } from './fileNames.ts';
import { isCsv, isImage } from './paths.ts';
import { neededName, Table } from './table.ts';

/** Enough for two million rows of a hundred characters. */
const LARGEST_CSV_BYTES = 200_000_000;

/** The number of errors in a CSV that one message lists. */
const MOST_FAULTS = 5;

export interface LabelledFile {
  readonly path: string;
  readonly file: ArchiveFile;
  readonly label: string;
  /** The part that the archive assigns, or null if it assigns none. */
  readonly part: Part | null;
  readonly group: string | null;
}

/** The labels, parts and groups of the images in an archive, before any image is decoded. */
export interface Layout {
  readonly kind: 'CSV' | 'FOLDERS';
  readonly labelled: readonly LabelledFile[];
  /** The images without a label. */
  readonly unlabelled: readonly string[];
  /** The names that the CSV labels but that are not in the archive. */
  readonly missing: readonly string[];
  readonly hasSplit: boolean;
  readonly hasGroups: boolean;
}

/** Reads the labels from the CSV of the archive, or from its folders if it has no CSV. */
export async function readLayout(archive: Archive): Promise<Layout> {
  const csvs = archive.files.filter(({ path }) => isCsv(path));
  const layout = csvs.length > 0 ? await fromCsv(archive, await choose(archive, csvs)) : fromFolders(archive);
  if (layout.labelled.length === 0) throw new NoLabels(describe(archive, layout));
  return layout;
}

export const openCsv = (archive: Archive, file: ArchiveFile) =>
  Table.open(file.path, () => archive.stream(file, LARGEST_CSV_BYTES));

async function choose(archive: Archive, files: readonly ArchiveFile[]): Promise<Table> {
  const tables = await Promise.all(files.map(file => openCsv(archive, file)));
  const fitting = tables.filter(table => table.has('file') && table.has('label'));
  if (fitting.length > 1) throw new SeveralCsvs(fitting.map(({ name }) => name));
  if (fitting[0]) return fitting[0];
  const found = tables.map(table => table.describe()).join('; ');
  throw new CsvColumnMissing(
    `${found}. Required: ${neededName('file')} and ${neededName('label')}. Rename the columns, or remove all CSVs from the archive to use its folders as classes.`,
  );
}

async function fromCsv(archive: Archive, table: Table): Promise<Layout> {
  const images = archive.files.filter(({ path }) => !isCsv(path));
  const names = new FileNames(images, archive.wrapper);
  const labelled = new Map<string, LabelledFile & { line: number }>();
  const missing = new Set<string>();
  const contradictions: string[] = [];
  const wrongWords: string[] = [];
  const hasSplit = table.has('split');

  for await (const row of table.rows()) {
    const { line, label } = row;
    if (row.file === '' || label === '') continue; // The image of a row without a label stays unlabelled.
    const file = names.find(row.file, `Line ${line} of ${table.name}`);
    if (!file) {
      missing.add(row.file);
      continue;
    }
    const part = hasSplit ? partOf(row.split) : null;
    if (part === undefined) wrongWords.push(`line ${line} says ${JSON.stringify(row.split)}`);
    const earlier = labelled.get(file.path);
    const next = { path: file.path, file, label, part: part ?? null, group: row.group || null, line };
    if (!earlier) labelled.set(file.path, next);
    else if (earlier.label !== label || earlier.part !== next.part || earlier.group !== next.group)
      contradictions.push(
        `${row.file} is ${labelAndPart(earlier)} on line ${earlier.line} and ${labelAndPart(next)} on line ${line}`,
      );
  }
  if (wrongWords.length > 0)
    throw new UnknownSplit(
      `The split column of ${table.name} has unknown values: ${quote(wrongWords, MOST_FAULTS)}. Use ${PART_WORDS}.`,
    );
  if (contradictions.length > 0)
    throw new ContradictoryRows(
      `${table.name} contradicts itself: ${quote(contradictions, MOST_FAULTS)}. Keep one row for each file.`,
    );
  return {
    kind: 'CSV',
    labelled: [...labelled.values()],
    unlabelled: images.map(({ path }) => path).filter(path => isImage(path) && !labelled.has(path)),
    missing: [...missing],
    ...features(labelled.values()),
  };
}

/**
 * Reads `class/image`, or `train/class/image` if every top folder is named after a part. Folders below the class are ignored.
 */
function fromFolders(archive: Archive): Layout {
  const images = archive.files
    .filter(({ path }) => isImage(path))
    .map(file => ({ file, folders: foldersOf(file.path) }));
  const inFolders = images.filter(({ folders }) => folders.length > 0);
  const inParts = inFolders.length > 0 && inFolders.every(({ folders: [top] }) => top !== undefined && partOf(top));
  const labelled: LabelledFile[] = [];
  const unlabelled: string[] = [];
  for (const { file, folders } of images) {
    const [part, label] = inParts ? [partOf(folders[0] ?? ''), folders[1]] : [null, folders[0]];
    if (label === undefined) unlabelled.push(file.path);
    else labelled.push({ path: file.path, file, label, part: part ?? null, group: null });
  }
  return { kind: 'FOLDERS', labelled, unlabelled, missing: [], ...features(labelled) };
}

function features(labelled: Iterable<LabelledFile>): Pick<Layout, 'hasSplit' | 'hasGroups'> {
  let [hasSplit, hasGroups] = [false, false];
  for (const { part, group } of labelled) {
    hasSplit ||= part !== null && part !== 'UNUSED';
    hasGroups ||= group !== null;
  }
  return { hasSplit, hasGroups };
}

const foldersOf = (path: string) => path.split('/').slice(0, -1);

const labelAndPart = ({ label, part }: LabelledFile) => (part === null ? label : `${label} (${part.toLowerCase()})`);

function describe(archive: Archive, { unlabelled, missing }: Layout): string {
  if (archive.files.length === 0) return 'it is empty';
  if (missing.length > 0)
    return `it contains none of the ${missing.length} files that its CSV names (${quote(missing, 3)})`;
  if (unlabelled.length > 0) return `its ${unlabelled.length} images are neither in a CSV nor in class folders`;
  return `it contains no images (${quote(
    archive.files.map(({ path }) => path),
    3,
  )})`;
}
