import type { Part } from '../../ground/part.ts';
import { AmbiguousColumns, CsvColumnMissing, quote, UnsupportedLabels } from '../errors.ts';
import { clean, isMissing } from './cellText.ts';
import { isPossibleSplit, keyOf, membershipOf, type Role, rankAs, usualNames } from './columnNames.ts';
import type { ColumnProfile, Profile } from './columnProfiles.ts';
import type { Table } from './table.ts';

/** The names of the columns that a person chose. An empty name says that no column has the role. */
export interface ColumnChoices {
  readonly file?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly split?: string | null | undefined;
  readonly group?: string | null | undefined;
}

export interface Column {
  readonly name: string;
  readonly role: Role | null;
}

/** The indexes of the columns of a table by what they are for. */
export interface Roles {
  readonly file: number | null;
  /** One column with labels, or several that mark their class with 1. */
  readonly label: readonly number[];
  readonly split: number | null;
  /** Columns such as `is_test`, with the part that each speaks of. Used if there is no `split`. */
  readonly membership: readonly { readonly index: number; readonly part: Part }[];
  readonly group: number | null;
}

/** A column that is taken for labels by its values alone has at most this many. */
const MOST_UNNAMED_CLASSES = 1_000;

/** Finds the roles of the columns by their names and by what is in them. A choice always counts. */
export function rolesOf(table: Table, profile: Profile, choices: ColumnChoices = {}): Roles {
  const columns = new Columns(table, profile);
  const chosen = {
    file: columns.chosen(choices.file),
    label: columns.chosen(choices.label),
    split: columns.chosen(choices.split),
    group: columns.chosen(choices.group),
  };
  const reserved = [chosen.label, chosen.split, chosen.group].filter(index => typeof index === 'number');
  const file = chosen.file !== undefined ? chosen.file : columns.file(reserved);
  const taken = new Set([file, ...reserved].filter(index => index !== null));
  const split = chosen.split !== undefined ? chosen.split : columns.split(taken);
  if (split !== null) taken.add(split);
  const membership = split === null && chosen.split === undefined ? columns.membership(taken) : [];
  for (const { index } of membership) taken.add(index);
  const group = chosen.group !== undefined ? chosen.group : columns.group(taken);
  if (group !== null) taken.add(group);
  const label = chosen.label !== undefined ? (chosen.label === null ? [] : [chosen.label]) : columns.label(taken);
  return { file, label, split, membership, group: group !== null && label.includes(group) ? null : group };
}

/** Lists the columns with their roles, for a preview. */
export function describeRoles(table: Table, { file, label, split, membership, group }: Roles): Column[] {
  const roleOf = (index: number): Role | null => {
    if (index === file) return 'FILE';
    if (label.includes(index)) return 'LABEL';
    if (index === split || membership.some(column => column.index === index)) return 'SPLIT';
    return index === group ? 'GROUP' : null;
  };
  return table.header.map((name, index) => ({ name, role: roleOf(index) }));
}

class Columns {
  readonly #table: Table;
  readonly #profile: Profile;

  constructor(table: Table, profile: Profile) {
    this.#table = table;
    this.#profile = profile;
  }

  /** Returns the index of a chosen column, null for the choice of none, or undefined if nothing was chosen. */
  chosen(name: string | null | undefined): number | null | undefined {
    if (name === undefined || name === null) return undefined;
    if (name === '') return null;
    const { header } = this.#table;
    const exact = header.indexOf(clean(name));
    const index = exact >= 0 ? exact : header.findIndex(other => keyOf(other) === keyOf(name));
    if (index < 0) throw new CsvColumnMissing(`${this.#table.describe()}, but no column ${quote([name])}.`);
    return index;
  }

  /** The column whose cells name the most files of the archive, or else the one with the clearest name. */
  file(reserved: readonly number[]): number | null {
    const scoreOf = ({ named, stems }: ColumnProfile) => 3 * named + stems;
    const candidates = this.#indexes().filter(index => !reserved.includes(index) && this.#mayBeFile(index));
    const most = Math.max(0, ...candidates.map(index => scoreOf(this.#at(index))));
    if (most === 0) return this.#clearest('FILE', candidates);
    const best = candidates.filter(index => scoreOf(this.#at(index)) >= 0.9 * most);
    const named = best.filter(index => rankAs('FILE', this.#name(index)) >= 0);
    const [first, ...others] = named.length > 0 ? this.#byRank('FILE', named) : best;
    if (first === undefined) return null;
    const rival = others.find(index => this.#at(index).files.some((path, row) => path !== this.#at(first).files[row]));
    if (rival !== undefined)
      throw new AmbiguousColumns(
        `The columns ${this.#name(first)} and ${this.#name(rival)} of ${this.#table.name} name different files of the archive. Choose one, or rename the one with the labelled images to file.`,
      );
    return first;
  }

  split(taken: ReadonlySet<number>): number | null {
    const free = this.#free(taken);
    const named = this.#byRank('SPLIT', free)[0];
    if (named !== undefined) return named;
    const parts = free.filter(index => this.#at(index).isParts && this.#at(index).filled > 0);
    return (
      parts.find(index => isPossibleSplit(this.#name(index))) ??
      parts.find(index => this.#labels(index).length > 1 && rankAs('LABEL', this.#name(index)) < 0) ??
      null
    );
  }

  membership(taken: ReadonlySet<number>): { index: number; part: Part }[] {
    return this.#free(taken).flatMap(index => {
      const part = membershipOf(this.#name(index));
      const { isTruth, filled } = this.#at(index);
      return part && isTruth && filled > 0 ? [{ index, part }] : [];
    });
  }

  group(taken: ReadonlySet<number>): number | null {
    return this.#byRank('GROUP', this.#free(taken))[0] ?? null;
  }

  label(taken: ReadonlySet<number>): readonly number[] {
    const free = this.#free(taken).filter(index => this.#at(index).filled > 0);
    const named = this.#byRank('LABEL', free);
    const repeating = named.filter(index => this.#repeats(index));
    const [best] = repeating.length > 0 ? repeating : named;
    if (best !== undefined) return [this.#withNames(best, free)];
    const marks = this.#marks(free);
    if (marks.length > 0) return marks;
    const possible = free.filter(index => this.#mayBeLabel(index, free.length === 1));
    if (possible.length > 1)
      throw new AmbiguousColumns(
        `Any of the columns ${quote(possible.map(index => this.#name(index)))} of ${this.#table.name} could be the classes. Choose one, or rename it to class.`,
      );
    return possible;
  }

  #mayBeFile(index: number): boolean {
    const name = this.#name(index);
    if (rankAs('FILE', name) >= 0) return true;
    const { named, values, filled } = this.#at(index);
    if (named > 0) return true;
    // Numbers that repeat are measurements, even if there are files such as 1.jpg.
    return ['LABEL', 'SPLIT', 'GROUP'].every(role => rankAs(role as Role, name) < 0) && values.size > filled / 2;
  }

  /** Prefers names to the numbers that stand for them, as in the columns `class_id` and `class_name`. */
  #withNames(best: number, free: readonly number[]): number {
    const isNumeric = (index: number) => this.#labels(index).every(value => /^-?\d+(\.0+)?$/.test(value));
    if (!isNumeric(best)) return best;
    const names = free.find(
      index =>
        index !== best &&
        rankAs('LABEL', this.#name(index)) >= 0 &&
        !isNumeric(index) &&
        this.#labels(index).length === this.#labels(best).length &&
        this.#corresponds(best, index),
    );
    return names ?? best;
  }

  #corresponds(a: number, b: number): boolean {
    const pairs = new Map<string, string>();
    return this.#profile.sample.every(cells => {
      const [left = '', right = ''] = [cells[a], cells[b]];
      const known = pairs.get(left) ?? right;
      pairs.set(left, right);
      return known === right;
    });
  }

  /** The columns of a table with one column for each class, in which 1 marks the class of the image. */
  #marks(free: readonly number[]): readonly number[] {
    const marks = free.filter(index => this.#at(index).isMarks);
    if (marks.length < 2) return [];
    const sums = this.#profile.sample.map(cells => marks.filter(index => Number(cells[index]) === 1).length);
    if (sums.every(sum => sum <= 1)) return marks;
    const several = sums.findIndex(sum => sum > 1);
    const example = this.#profile.sample[several] ?? [];
    throw new UnsupportedLabels(
      `${this.#table.name} seems to have a column for each class (${quote(marks.map(index => this.#name(index)))}), but row ${several + 1} marks several (${quote(
        marks.filter(index => Number(example[index]) === 1).map(index => this.#name(index)),
      )}). An image can have one class: add a column class with it.`,
    );
  }

  #mayBeLabel(index: number, isOnly: boolean): boolean {
    const values = this.#labels(index);
    const { filled, isFull } = this.#at(index);
    if (isFull || values.length < 2 || values.length > MOST_UNNAMED_CLASSES) return false;
    if (values.every(value => /^-?\d*[.,]\d*[1-9]\d*$|^-?\d+e/i.test(value))) return false;
    return isOnly ? values.length < filled || filled <= 2 : values.length <= filled / 2;
  }

  #repeats(index: number): boolean {
    const { values, filled } = this.#at(index);
    return filled < 4 || values.size < filled;
  }

  /** The values that are no missing ones. */
  #labels(index: number): string[] {
    return [...this.#at(index).values].filter(value => !isMissing(value));
  }

  #clearest(role: Role, candidates: readonly number[]): number | null {
    return this.#byRank(role, candidates)[0] ?? null;
  }

  #byRank(role: Role, candidates: readonly number[]): number[] {
    const rank = (index: number) => rankAs(role, this.#name(index));
    return candidates.filter(index => rank(index) >= 0).sort((a, b) => rank(a) - rank(b));
  }

  #free(taken: ReadonlySet<number>): number[] {
    return this.#indexes().filter(index => !taken.has(index));
  }

  #indexes(): number[] {
    return this.#table.header.map((_, index) => index);
  }

  #at(index: number): ColumnProfile {
    const column = this.#profile.columns[index];
    if (!column) throw new Error(`There is no column ${index}.`);
    return column;
  }

  #name(index: number): string {
    return this.#table.header[index] ?? '';
  }
}

/** Refuses a table without the columns that are needed. */
export function requireRoles(table: Table, roles: Roles, needed: readonly Role[]): void {
  const has = { FILE: roles.file !== null, LABEL: roles.label.length > 0, SPLIT: roles.split !== null, GROUP: true };
  if (needed.some(role => !has[role]))
    throw new CsvColumnMissing(`${table.describe()}. Required: ${needed.map(usualNames).join(' and ')}.`);
}
