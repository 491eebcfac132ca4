import { partOf } from '../../ground/part.ts';
import { isMissing, markOf, truthOf } from './cellText.ts';
import { isMatch, type Match } from './fileNames.ts';
import type { KnownFiles, Table } from './table.ts';

/** The number of rows whose cells are kept and looked up among the files. */
const SAMPLE_ROWS = 2_000;

/** A column with more values than this has as many classes as no image dataset has. */
const MOST_VALUES = 20_000;

/** What the cells of a column say about its role. */
export class ColumnProfile {
  filled = 0;
  /** The different values, or the first of them if there are very many. */
  readonly values = new Set<string>();
  /** How many cells of the sample name a file with its extension, and without it. */
  named = 0;
  stems = 0;
  /** The files that the cells of the sample name. */
  readonly files: (string | null)[] = [];
  /** Whether all cells are the name of a part, are yes or no, and are 0 or 1. */
  isParts = true;
  isTruth = true;
  isMarks = true;

  get hits(): number {
    return this.named + this.stems;
  }

  get isFull(): boolean {
    return this.values.size >= MOST_VALUES;
  }

  add(cell: string): void {
    if (isMissing(cell)) {
      if (!this.isFull) this.values.add(cell);
      return;
    }
    this.filled++;
    if (!this.isFull) this.values.add(cell);
    this.isParts &&= partOf(cell) !== undefined;
    this.isTruth &&= truthOf(cell) !== undefined;
    this.isMarks &&= markOf(cell) !== undefined;
  }

  addFile(found: Match<{ readonly path: string }> | null): void {
    this.files.push(found?.file.path ?? null);
    if (found?.how === 'STEM') this.stems++;
    else if (found) this.named++;
  }
}

export interface Profile {
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  /** The cells of the first rows. */
  readonly sample: readonly (readonly string[])[];
}

/** Reads the rows of a table, or only the first ones, to see what is in its columns. */
export async function profileOf(
  table: Table,
  folder: string,
  files: KnownFiles,
  reach: 'SAMPLE' | 'ALL',
): Promise<Profile> {
  const columns = table.header.map(() => new ColumnProfile());
  const sample: (readonly string[])[] = [];
  let rows = 0;
  for await (const { cells } of table.records()) {
    rows++;
    for (const [at, column] of columns.entries()) column.add(cells[at] ?? '');
    if (sample.length < SAMPLE_ROWS) {
      sample.push(cells);
      for (const [at, column] of columns.entries()) column.addFile(fileOf(cells[at] ?? '', folder, files));
    } else if (reach === 'SAMPLE') break;
  }
  return { columns, rows, sample };
}

function fileOf(cell: string, folder: string, files: KnownFiles) {
  const found = cell === '' ? null : files.lookUp(cell, folder);
  return isMatch(found) ? found : ambiguous(found);
}

/** An ambiguous name is a name, too: it makes its column the one with the files, whose rows are then refused by name. */
const ambiguous = (found: { readonly candidates: readonly { readonly path: string }[] } | null) =>
  found?.candidates[0] ? { file: found.candidates[0], how: 'FOLDER' as const } : null;
