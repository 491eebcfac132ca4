import { type Condition, type ShownColumn, valueIn } from '../../../common/summaryColumn';
import { columnsWhere } from '../../../common/summaryColumns';
import type { Column } from '../../components/Table';
import type { ExperimentDetailsFragment, SummaryRowNumbersFragment } from '../../graphql/graphql';
import { percent } from '../../lib/format';
import type { Scale } from './scale';

export type Architecture = ExperimentDetailsFragment['summaryByArchitecture'][number];

/** A row of the table: a run, or several seeds of an architecture together. */
export type Line = SummaryRowNumbersFragment | (Architecture & { standardDeviation: number });

/** Returns the columns of numbers from left to right; common/summaryColumns.ts defines them. */
export function numberColumns({ chance }: Pick<ExperimentDetailsFragment, 'chance'>): ShownColumn[] {
  const conditions: Condition[] = chance?.equalClasses === false ? ['UNEQUAL_CLASSES'] : [];
  return columnsWhere(conditions).filter(({ textOnly }) => !textOnly);
}

type SortValue = (architecture: Architecture) => number | string | null;

/** Returns the value to sort by for a name in the address. */
function sortValue(columns: ShownColumn[], by: string): SortValue | undefined {
  if (by === 'name') return ({ name }) => name;
  const column = columns.find(({ key, ofSeeds }) => key === by && ofSeeds);
  return column && (architecture => toNumber(valueIn(column, architecture)));
}

const toNumber = (value: unknown) => (typeof value === 'number' ? value : null);

/** Sorts best first unless the address says otherwise: `gap` sorts by ascending gap, `-gap` by descending gap. */
export function inOrder(architectures: Architecture[], columns: ShownColumn[], order: string | null) {
  const [by, direction] = order?.startsWith('-') ? [order.slice(1), -1] : [order ?? '', 1];
  const value = sortValue(columns, by);
  return value ? architectures.toSorted((a, b) => compare(value(a), value(b), direction)) : architectures;
}

/** Sorts unknown values last in both directions. */
function compare(a: number | string | null, b: number | string | null, direction: number) {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b));
}

interface Sorting {
  order: string | null;
  setOrder: (order: string) => void;
}

/** Returns the table's columns: the numbers between the architecture and its model, with bars beside the accuracy. */
export const toTableColumns = (columns: ShownColumn[], scale: Scale, sorting: Sorting): Column[] => [
  { label: 'Architecture', sort: sortBy('name', sorting) },
  ...columns.flatMap(({ key, title, words, isSpare, ofSeeds }) => [
    { label: title, title: words, spare: isSpare, sort: ofSeeds && sortBy(key, sorting) },
    ...(key === 'accuracy' ? [barColumn(scale)] : []),
  ]),
  { label: '' },
];

const barColumn = ({ from, to }: Scale): Column => ({
  label: `${percent(from, 0)} – ${percent(to, 0)}`,
  align: 'left',
});

/** The first click sorts numbers descending and names ascending, the next click reverses the order. */
function sortBy(key: string, { order, setOrder }: Sorting): Column['sort'] {
  const now = order ?? '-accuracy';
  const first = key === 'name' ? key : `-${key}`;
  const second = key === 'name' ? `-${key}` : key;
  return {
    order: now === key ? 'ascending' : now === `-${key}` ? 'descending' : 'none',
    onSort: () => setOrder(now === first ? second : first),
  };
}
