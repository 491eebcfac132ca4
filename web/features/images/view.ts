import type { AnsweredImageFilter, AnsweredImageOrder, OutcomeKind, Part } from '../../graphql/graphql';

/** The state of the page as its address describes it. Every value is optional. */
const names = ['show', 'run', 'class', 'predicted', 'by', 'right', 'wrong', 'order', 'part', 'runs', 'image'] as const;
export type View = { [name in (typeof names)[number]]?: string };

/** The segments are outcomes or probably wrong labels; without one, all images are shown. */
export const wrongLabels = 'wrong-labels';
const outcomes: Record<string, OutcomeKind> = {
  'all-wrong': 'ALL_WRONG',
  split: 'SPLIT',
  'all-right': 'ALL_RIGHT',
  'only-right': 'ONLY_RIGHT',
  'only-wrong': 'ONLY_WRONG',
};
export const segmentOf = (kind: OutcomeKind) => Object.keys(outcomes).find(name => outcomes[name] === kind);

const orders: Record<string, AnsweredImageOrder> = {
  mistakes: 'MOST_CONFIDENT_MISTAKE_FIRST',
  labels: 'LEAST_PROBABLE_LABEL_FIRST',
  position: 'POSITION',
};
const parts: Record<string, Part> = { validation: 'VALIDATION', test: 'TEST' };

/** Reads own properties only, because an address may contain any name, such as `constructor`. */
const own = <Value>(table: Record<string, Value>, name: string | undefined) =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

export const viewOf = (address: { get(name: string): string | null }): View =>
  Object.fromEntries(names.map(name => [name, address.get(name) || undefined]));

/** Returns the address of a view of an experiment's images. */
export function addressOf(experimentId: string, view: View) {
  const query = new URLSearchParams();
  for (const name of names) if (view[name]) query.set(name, view[name]);
  return `/experiments/${experimentId}/images${query.size > 0 ? `?${query}` : ''}`;
}

/** The runs whose predictions are compared, and the part of the images. */
export const sheetOf = ({ runs, part }: View) => ({ runIds: runs?.split(','), part: own(parts, part) });

/** The filter that applies in all segments. */
export const commonFilter = (view: View): AnsweredImageFilter => ({
  className: view.class,
  predictedClass: view.predicted,
  predictedBy: view.predicted && view.by,
  rightBy: view.right ? [view.right] : undefined,
  wrongBy: view.wrong ? [view.wrong] : undefined,
});

export function filterOf(view: View): AnsweredImageFilter {
  const kind = own(outcomes, view.show);
  return {
    ...commonFilter(view),
    outcome: kind ? { kind, runId: view.run } : undefined,
    labelSuspected: view.show === wrongLabels ? true : undefined,
  };
}

export const orderName = ({ order, show }: View) =>
  order && own(orders, order) ? order : show === wrongLabels ? 'labels' : 'mistakes';

export const orderOf = (view: View): AnsweredImageOrder => orders[orderName(view)] ?? 'POSITION';
