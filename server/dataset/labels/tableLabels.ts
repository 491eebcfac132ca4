import { PART_WORDS, type Part, partOf } from '../../ground/part.ts';
import type { ArchiveFile } from '../archive/archive.ts';
import { ContradictoryRows, InvalidCsv, quote, UnknownSplit, UnsupportedLabels } from '../errors.ts';
import { isMissing, markOf, missingLabels, truthOf } from './cellText.ts';
import { isBox } from './columnNames.ts';
import type { Profile } from './columnProfiles.ts';
import type { Roles } from './columnRoles.ts';
import { type FileNames, rankOf } from './fileNames.ts';
import type { LabelledFile } from './layout.ts';
import type { Record, Table } from './table.ts';

/** The number of errors in a CSV that one message lists. */
const MOST_FAULTS = 5;

export interface LabelledRow extends LabelledFile {
  readonly line: number;
  /** The name as the CSV writes it, and how certain it is that the file is meant. */
  readonly listed: string;
  readonly rank: number;
}

/** What the rows of one CSV say. */
export interface TableLabels {
  readonly labelled: ReadonlyMap<string, LabelledRow>;
  /** The labels of the names that are not in the archive. */
  readonly missing: ReadonlyMap<string, string>;
  /** How many rows have no label, by what stands in its place. */
  readonly blank: ReadonlyMap<string, number>;
}

export async function readLabels(
  table: Table,
  folder: string,
  roles: Roles,
  profile: Profile,
  names: FileNames<ArchiveFile>,
): Promise<TableLabels> {
  const labelOf = labelReader(table, roles, profile);
  const partOfRow = partReader(roles);
  const labelled = new Map<string, LabelledRow>();
  const missing = new Map<string, string>();
  const blank = new Map<string, number>();
  const contradictions = new Faults();
  const wrongWords = new Faults();

  for await (const record of table.records()) {
    const { line, cells } = record;
    const listed = cellAt(cells, roles.file);
    if (listed === '' || listed.startsWith('#')) continue;
    const label = labelOf(record);
    if (label.kind === 'BLANK') {
      blank.set(label.word, (blank.get(label.word) ?? 0) + 1);
      continue;
    }
    refuseLostLetters(table, line, [listed, label.name]);
    const found = names.find(listed, `Line ${line} of ${table.name}`, folder);
    if (!found) {
      missing.set(listed, label.name);
      continue;
    }
    const part = partOfRow(cells);
    if (part === undefined) wrongWords.add(`line ${line} says ${JSON.stringify(quote([cellAt(cells, roles.split)]))}`);
    const { file, how } = found;
    const group = cellAt(cells, roles.group);
    const next: LabelledRow = {
      path: file.path,
      file,
      label: label.name,
      part: part ?? null,
      group: isMissing(group) ? null : group,
      line,
      listed,
      rank: rankOf(how),
    };
    const earlier = labelled.get(file.path);
    if (!earlier || (next.rank < earlier.rank && next.listed !== earlier.listed)) {
      labelled.set(file.path, next);
      if (earlier) missing.set(earlier.listed, earlier.label);
    } else if (next.rank > earlier.rank && next.listed !== earlier.listed) missing.set(listed, next.label);
    else if (differ(earlier, next))
      contradictions.add(
        `${quote([listed])} is ${sayRow(earlier)} on line ${earlier.line} and ${sayRow(next)} on line ${line}`,
      );
  }
  if (wrongWords.count > 0)
    throw new UnknownSplit(`The split column of ${table.name} has unknown values: ${wrongWords}. Use ${PART_WORDS}.`);
  if (contradictions.count > 0) throw contradictory(table, contradictions);
  return { labelled, missing, blank };
}

const cellAt = (cells: readonly string[], index: number | null) => (index === null ? '' : (cells[index] ?? ''));

type RowLabel = { readonly kind: 'LABEL'; readonly name: string } | { readonly kind: 'BLANK'; readonly word: string };

const labelled = (name: string): RowLabel => ({ kind: 'LABEL', name });
const blank = (word: string): RowLabel => ({ kind: 'BLANK', word });

function labelReader(table: Table, { label }: Roles, profile: Profile): (record: Record) => RowLabel {
  const [only = -1] = label;
  if (label.length < 2) {
    const isBlank = missingLabels(profile.columns[only]?.values ?? new Set());
    return ({ cells }) => {
      const value = cellAt(cells, only);
      return isBlank(value) ? blank(value) : labelled(value);
    };
  }
  return ({ line, cells }) => {
    const marked = label.filter(index => markOf(cellAt(cells, index)) === 1);
    if (marked.length > 1)
      throw new UnsupportedLabels(
        `Line ${line} of ${table.name} marks several classes: ${quote(marked.map(index => table.header[index] ?? ''))}. An image can have one class.`,
      );
    return marked[0] === undefined ? blank('') : labelled(table.header[marked[0]] ?? '');
  };
}

/** Returns a function that returns the part of a row: null if the CSV has no split, undefined for an unknown word. */
function partReader({ split, membership }: Roles): (cells: readonly string[]) => Part | null | undefined {
  if (split !== null)
    return cells => {
      const word = cellAt(cells, split);
      return partOf(isMissing(word) ? '' : word);
    };
  if (membership.length === 0) return () => null;
  const stated = new Set(membership.map(({ part }) => part));
  // `is_test` alone leaves the others for training, and `is_train` alone leaves them for the test.
  const rest: Part = !stated.has('TRAIN') ? 'TRAIN' : !stated.has('TEST') ? 'TEST' : 'UNUSED';
  return cells => membership.find(({ index }) => truthOf(cellAt(cells, index)))?.part ?? rest;
}

const differ = (a: LabelledFile, b: LabelledFile) => a.label !== b.label || a.part !== b.part || a.group !== b.group;

export function sayRow({ label, part, group }: LabelledFile): string {
  const details = [part?.toLowerCase(), group === null ? undefined : `group ${quote([group])}`].filter(Boolean);
  return details.length > 0 ? `${quote([label])} (${details.join(', ')})` : quote([label]);
}

function contradictory(table: Table, faults: Faults): Error {
  const boxes = table.header.filter(isBox);
  if (boxes.length >= 2)
    return new UnsupportedLabels(
      `${table.name} has several bounding boxes per image (columns ${quote(boxes)}), and bounding boxes are not classes: ${faults}. Give each image one class, or cut the boxes out as images.`,
    );
  return new ContradictoryRows(`${table.name} contradicts itself: ${faults}. Keep one row for each file.`);
}

/** Refuses names in which an earlier program has replaced letters by `�`: different classes could have become one. */
function refuseLostLetters(table: Table, line: number, cells: readonly string[]): void {
  const lost = cells.find(cell => cell.includes('\ufffd'));
  if (lost !== undefined)
    throw new InvalidCsv(
      `Line ${line} of ${table.name} says ${JSON.stringify(quote([lost]))}: a program that did not know its encoding has replaced letters. Export it again from its source, as UTF-8.`,
    );
}

/** Keeps the first faults, and counts all of them. */
class Faults {
  count = 0;
  readonly #first: string[] = [];

  add(fault: string): void {
    this.count++;
    if (this.#first.length < MOST_FAULTS) this.#first.push(fault);
  }

  toString(): string {
    return quote(this.#first, MOST_FAULTS, ', ', this.count);
  }
}
