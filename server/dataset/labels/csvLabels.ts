import { ExpectedError } from '../../ground/errors.ts';
import { type Part, partOf } from '../../ground/part.ts';
import type { Archive, ArchiveFile } from '../archive/archive.ts';
import { baseName, isCsv, isImage } from '../archive/paths.ts';
import { CsvColumnMissing, FilesMissing, quote, SeveralCsvs } from '../errors.ts';
import { usualNames } from './columnNames.ts';
import { type Profile, profileOf } from './columnProfiles.ts';
import { type Column, type ColumnChoices, describeRoles, type Roles, rolesOf } from './columnRoles.ts';
import { FileNames, rankOf } from './fileNames.ts';
import { features, type Labels } from './layout.ts';
import { Table } from './table.ts';
import { type LabelledRow, readLabels, sayRow, type TableLabels } from './tableLabels.ts';

/** Enough for two million rows of a hundred characters. */
const LARGEST_CSV_BYTES = 200_000_000;

/** How many CSVs are opened to find the one with the labels, those nearest to the top first. */
const MOST_CSVS = 100;

/** The number of columns, CSVs and words that a result lists. */
const MOST_LISTED = 50;

/** What was read from a CSV, and how it was understood. */
export interface CsvReading {
  readonly path: string;
  /** `UTF-8`, `UTF-16`, or the legacy encoding that was recognised, such as `windows-1252`. */
  readonly encoding: string;
  /** False if the first row already names a file. The columns are then called `column 1`, `column 2` and so on. */
  readonly hasHeader: boolean;
  readonly columns: readonly Column[];
}

/** How the CSVs of an archive label its images. */
export interface CsvLabels extends Labels {
  readonly csv: {
    /** The CSVs that were read. There are several only if each names different files. */
    readonly read: readonly CsvReading[];
    /** Other CSVs of the archive, which have no labels or could not be read. */
    readonly ignored: readonly string[];
    /** How many rows have no label, by what stands in its place: nothing, or a word such as `NaN`. */
    readonly unlabelledRows: readonly { readonly word: string; readonly rows: number }[];
    /** The classes of which files are missing from the archive, and how many of how many. */
    readonly missingByClass: readonly { readonly name: string; readonly missing: number; readonly listed: number }[];
    /** How many files are in a different folder than the CSV says, or written with other capitals or without an extension. */
    readonly foundLoosely: number;
  };
}

/** Tables that can hold labels: CSVs, and other files of text if there is no CSV with labels. */
const isTextTable = (path: string) => /\.(tsv|tab|txt|psv|dat|lst)$/i.test(path);
const isTable = (path: string) => isCsv(path) || isTextTable(path);

/** Programs for contests give an example of an answer along with the data. It has the columns of labels, but no labels. */
const isExample = (path: string) => /submission|prediction|example/i.test(baseName(path));

interface Candidate {
  readonly file: ArchiveFile;
  readonly folder: string;
  readonly table: Table;
  readonly profile: Profile;
  readonly roles: Roles;
}

/** Reads the labels from the CSV that has the columns for them, or from several CSVs that name different files. */
export async function labelsFromCsv(
  archive: Archive,
  csvs: readonly ArchiveFile[],
  choices: ColumnChoices = {},
): Promise<CsvLabels> {
  const reader = new CsvReader(archive, choices);
  const found = await reader.choose(csvs);
  return found.length > 0 ? reader.read(found) : reader.refuse(csvs);
}

/** Reads the labels from files such as labels.tsv or labels.txt, or returns null if none has labels. */
export async function labelsFromText(archive: Archive, choices: ColumnChoices = {}): Promise<CsvLabels | null> {
  const reader = new CsvReader(archive, choices);
  const found = await reader.choose(archive.files.filter(({ path }) => isTextTable(path)));
  const named = found.filter(({ profile, roles }) => hitsOf(profile, roles) > 0);
  return named.length > 0 ? reader.read(named) : null;
}

const hitsOf = ({ columns }: Profile, { file }: Roles) => (file === null ? 0 : (columns[file]?.hits ?? 0));
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const depthOf = (path: string) => path.split('/').length;

class CsvReader {
  readonly #archive: Archive;
  readonly #choices: ColumnChoices;
  readonly #images: readonly ArchiveFile[];
  readonly #names: FileNames<ArchiveFile>;
  /** Why files are not among the candidates: at most as many as a message quotes. */
  readonly #reasons: string[] = [];
  readonly #ignored: string[] = [];
  #failure: ExpectedError | null = null;

  constructor(archive: Archive, choices: ColumnChoices) {
    this.#archive = archive;
    this.#choices = choices;
    this.#images = archive.files.filter(({ path }) => !isTable(path));
    this.#names = new FileNames(this.#images, archive.wrapper);
  }

  /** Returns the CSVs with labels. They are opened one after the other, and only their first rows are read. */
  async choose(files: readonly ArchiveFile[]): Promise<Candidate[]> {
    const sorted = files.toSorted((a, b) => depthOf(a.path) - depthOf(b.path));
    let fitting: Candidate[] = [];
    for (const file of sorted.slice(0, MOST_CSVS)) {
      const candidate = await this.#tryOpen(file);
      if (candidate) fitting.push(candidate);
      else this.#ignore(file.path);
    }
    for (const file of sorted.slice(MOST_CSVS)) this.#ignore(file.path);
    for (const isBetter of [
      ({ profile, roles }: Candidate) => hitsOf(profile, roles) > 0,
      ({ file }: Candidate) => !isExample(file.path),
    ]) {
      if (fitting.length < 2 || !fitting.some(isBetter)) continue;
      for (const { file } of fitting.filter(candidate => !isBetter(candidate))) this.#ignore(file.path);
      fitting = fitting.filter(isBetter);
    }
    return fitting;
  }

  async read(candidates: readonly Candidate[]): Promise<CsvLabels> {
    const whole: Candidate[] = [];
    for (const { file } of candidates) whole.push(await this.#open(file, 'WHOLE'));
    const labels: TableLabels[] = [];
    for (const { table, folder, roles, profile } of whole)
      labels.push(await readLabels(table, folder, roles, profile, this.#names));
    const labelled = whole.length > 1 ? combine(whole, labels) : [...(labels[0]?.labelled.values() ?? [])];
    const paths = new Set(labelled.map(({ path }) => path));
    const missing = new Map(labels.flatMap(table => [...table.missing]));
    const missingByClass = countMissing(labelled, missing);
    refuseOneClass(whole, missing, missingByClass, labelled);
    return {
      kind: 'CSV',
      labelled,
      unlabelled: this.#images.map(({ path }) => path).filter(path => isImage(path) && !paths.has(path)),
      missing: [...missing.keys()],
      ...features(labelled),
      csv: {
        read: whole.slice(0, MOST_LISTED).map(({ table, roles }) => ({
          path: table.name,
          encoding: table.encoding,
          hasHeader: table.hasHeader,
          columns: describeRoles(table, roles).slice(0, MOST_LISTED),
        })),
        ignored: this.#ignored,
        unlabelledRows: countBlank(labels),
        missingByClass: missingByClass.slice(0, MOST_LISTED),
        foundLoosely: labelled.filter(({ rank }) => rank > rankOf('NAME')).length,
      },
    };
  }

  refuse(files: readonly ArchiveFile[]): never {
    if (this.#failure && files.length === 1) throw this.#failure;
    const more =
      files.length > MOST_CSVS ? ` Of ${files.length} CSVs, the ${MOST_CSVS} nearest to the top were read.` : '';
    throw new CsvColumnMissing(
      `${quote(this.#reasons, 3, '; ', Math.min(files.length, MOST_CSVS))}. Required: ${usualNames('FILE')} and ${usualNames('LABEL')}. Rename the columns, or remove all CSVs from the archive to use its folders as classes.${more}`,
    );
  }

  async #tryOpen(file: ArchiveFile): Promise<Candidate | null> {
    try {
      const candidate = await this.#open(file, 'HEAD');
      if (candidate.roles.file !== null && candidate.roles.label.length > 0) return candidate;
      if (this.#reasons.length < MOST_LISTED)
        this.#reasons.push(candidate.profile.rows > 0 ? candidate.table.describe() : `${file.path} has no rows`);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      this.#failure ??= error;
      if (this.#reasons.length < MOST_LISTED) this.#reasons.push(error.message.replace(/\.$/, ''));
    }
    return null;
  }

  async #open(file: ArchiveFile, reach: 'HEAD' | 'WHOLE'): Promise<Candidate> {
    const folder = folderOf(file.path);
    const open = () => this.#archive.stream(file, LARGEST_CSV_BYTES);
    const table = await Table.open(file.path, open, this.#names, reach);
    const profile = await profileOf(table, folder, this.#names, reach === 'HEAD' ? 'SAMPLE' : 'ALL');
    return { file, folder, table, profile, roles: rolesOf(table, profile, this.#choices) };
  }

  #ignore(path: string): void {
    if (this.#ignored.length < MOST_LISTED && isCsv(path)) this.#ignored.push(path);
  }
}

/** Merges CSVs that name different files. `train.csv` and `test.csv` also say which part their files are in. */
function combine(candidates: readonly Candidate[], labels: readonly TableLabels[]): LabelledRow[] {
  const paths = candidates.map(({ file }) => file.path);
  const all = new Map<string, { row: LabelledRow; path: string }>();
  const parts = candidates.map(({ file, roles }) =>
    roles.split !== null || roles.membership.length > 0 ? null : partOfName(file.path),
  );
  const hasOwn = candidates.map(({ roles }) => roles.split !== null || roles.membership.length > 0);
  for (const [index, { labelled }] of labels.entries())
    for (const row of labelled.values()) {
      const part = parts[index] ?? row.part;
      const earlier = all.get(row.path);
      const path = paths[index] ?? '';
      if (earlier)
        throw new SeveralCsvs(
          paths,
          `${quote([row.path])} is ${sayRow(earlier.row)} in ${quote([earlier.path])} and ${sayRow({ ...row, part })} in ${quote([path])}.`,
        );
      all.set(row.path, { row: { ...row, part }, path });
    }
  const split = parts.map((part, index) => part !== undefined || hasOwn[index]);
  if (split.some(Boolean) && !split.every(Boolean))
    throw new SeveralCsvs(
      paths,
      `Some stand for a part, such as train or test, and ${quote(paths.filter((_, index) => !split[index]))} for none.`,
    );
  return Array.from(all.values(), ({ row }) => row);
}

/** Returns the part that `train.csv`, `test_labels.csv` or `val/labels.csv` stands for. */
function partOfName(path: string): Part | undefined {
  const words = path.replace(/\.[^./]*$/, '').split(/[/_\-.\s]+|(?<=[a-z])(?=[A-Z])/);
  const parts = words.filter(word => word !== '').map(word => partOf(word));
  return parts.findLast(part => part !== undefined && part !== 'UNUSED');
}

function countMissing(labelled: readonly LabelledRow[], missing: ReadonlyMap<string, string>) {
  const listed = new Map<string, { missing: number; listed: number }>();
  const countOf = (label: string) => {
    const count = listed.get(label) ?? { missing: 0, listed: 0 };
    listed.set(label, count);
    return count;
  };
  for (const { label } of labelled) countOf(label).listed++;
  for (const label of missing.values()) {
    const count = countOf(label);
    count.listed++;
    count.missing++;
  }
  return Array.from(listed, ([name, counts]) => ({ name, ...counts }))
    .filter(count => count.missing > 0)
    .sort((a, b) => b.missing - a.missing);
}

function countBlank(labels: readonly TableLabels[]) {
  const rows = new Map<string, number>();
  for (const { blank } of labels) for (const [word, count] of blank) rows.set(word, (rows.get(word) ?? 0) + count);
  return Array.from(rows, ([word, count]) => ({ word, rows: count }));
}

/** Refuses CSVs of several classes of which all but one are missing. If no file is found, the caller refuses them. */
function refuseOneClass(
  candidates: readonly Candidate[],
  missing: ReadonlyMap<string, string>,
  byClass: readonly { name: string; missing: number; listed: number }[],
  labelled: readonly LabelledRow[],
): void {
  const left = new Set(labelled.map(({ label }) => label));
  const classes = new Set([...left, ...missing.values()]);
  if (left.size !== 1 || classes.size < 2) return;
  const counts = byClass.map(count => `${count.missing} of the ${count.listed} files of ${quote([count.name])}`);
  throw new FilesMissing(
    `The archive lacks files that ${quote(candidates.map(({ file }) => file.path))} names: ${quote(counts)}, such as ${quote([...missing.keys()], 3)}. Only the class ${quote([...left])} has files. Add the missing files to the archive, or correct their names.`,
  );
}
