import { PART_WORDS, partOf } from '../../ground/part.ts';
import type { Archive, ArchiveFile } from '../archive/archive.ts';
import { isCsv, isImage } from '../archive/paths.ts';
import { ContradictoryRows, CsvColumnMissing, quote, SeveralCsvs, UnknownSplit } from '../errors.ts';
import { FileNames } from './fileNames.ts';
import { features, type LabelledFile, type Labels } from './layout.ts';
import { neededName, Table } from './table.ts';

/** Enough for two million rows of a hundred characters. */
const LARGEST_CSV_BYTES = 200_000_000;

/** The number of errors in a CSV that one message lists. */
const MOST_FAULTS = 5;

/** Reads the labels from the CSV that has the columns for them. */
export async function labelsFromCsv(archive: Archive, csvs: readonly ArchiveFile[]): Promise<Labels> {
  return fromCsv(archive, await choose(archive, csvs));
}

const openCsv = (archive: Archive, file: ArchiveFile) =>
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

async function fromCsv(archive: Archive, table: Table): Promise<Labels> {
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

const labelAndPart = ({ label, part }: LabelledFile) => (part === null ? label : `${label} (${part.toLowerCase()})`);
