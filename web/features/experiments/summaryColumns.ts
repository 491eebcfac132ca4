import type { Column } from '../../components/Table';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { percent } from '../../lib/format';

export type Architecture = ExperimentDetailsFragment['summaryByArchitecture'][number];

interface SummaryColumn {
  label: string;
  title?: string;
  align?: 'left';
  spare?: boolean;
  /** What rows are sorted by, and its name in the address. */
  sort?: { by: string; value: (architecture: Architecture) => number | string | null };
}

const sorted = (label: string, by: string, value: (architecture: Architecture) => number | string | null) => ({
  label,
  sort: { by, value },
});

/** Of the table, from left to right. */
export const summaryColumns = (scale: { from: number; to: number }, balanced: boolean): SummaryColumn[] => [
  sorted('Architecture', 'name', ({ name }) => name),
  sorted('Accuracy', 'accuracy', ({ mean }) => mean),
  { label: `${percent(scale.from, 0)} – ${percent(scale.to, 0)}, dashed: chance`, align: 'left' },
  { label: '95 % interval' },
  { label: 'Correct', spare: true },
  {
    ...sorted('Training', 'training', ({ means }) => means.trainAccuracy ?? null),
    title:
      'Accuracy on the training images as they are, at the epoch that counts; in the curves it is the mean over an epoch while weights moved, with dropout and augmentation',
  },
  {
    ...sorted('Gap', 'gap', ({ means }) => means.gap ?? null),
    title: 'Training less validation accuracy, in points',
  },
  ...(balanced ? [sorted('Balanced', 'balanced', ({ means }) => means.balancedAccuracy ?? null)] : []),
  {
    ...sorted('Epoch', 'epoch', ({ rows }) => rows[0]?.epoch ?? null),
    title: 'The one that counts, of those that the run was to have',
  },
  { ...sorted('Parameters', 'parameters', ({ rows }) => rows[0]?.run.parameterCount ?? null), spare: true },
  {
    ...sorted('Time', 'time', ({ means }) => means.trainingSeconds ?? null),
    title: 'What the epochs took, evaluation included; preparing and waiting are not',
    spare: balanced,
  },
  { ...sorted('Images/s', 'rate', ({ means }) => means.imagesPerSecond ?? null), spare: true },
  { label: '' },
];

/** Best first, as they come, unless the address says otherwise: `gap` for the least gap first, `-gap` for the greatest. */
export function inOrder(architectures: Architecture[], columns: SummaryColumn[], order: string | null) {
  const column = columns.find(({ sort }) => sort && (order === sort.by || order === `-${sort.by}`));
  if (!column?.sort || !order) return architectures;
  const { value } = column.sort;
  const direction = order.startsWith('-') ? -1 : 1;
  return architectures.toSorted((a, b) => compare(value(a), value(b), direction));
}

/** What is not known comes last either way. */
function compare(a: number | string | null, b: number | string | null, direction: number) {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b));
}

/** The first click puts the greatest number or the first name on top, the next one turns that round. */
export function toTableColumn(
  { sort, ...column }: SummaryColumn,
  order: string | null,
  setOrder: (order: string) => void,
): Column {
  if (!sort) return column;
  const { by } = sort;
  const now = order ?? '-accuracy';
  const first = by === 'name' ? by : `-${by}`;
  const second = by === 'name' ? `-${by}` : by;
  return {
    ...column,
    sort: {
      order: now === by ? 'ascending' : now === `-${by}` ? 'descending' : 'none',
      onSort: () => setOrder(now === first ? second : first),
    },
  };
}
