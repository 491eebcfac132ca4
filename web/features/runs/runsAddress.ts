'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';

/** What a link to the list of runs says; the rest is as usual. */
export interface RunsView {
  query: string;
  /** A name, with a minus before it for the greatest first. */
  sort: string;
  columns: string[];
  after: string | null;
  /** Whether the parallel coordinates are shown. */
  parallel: boolean;
}

export const usualColumns = ['status', 'bestAccuracy', 'bestEpoch', 'experiment', 'tag', 'seed', 'duration', 'created'];
const usualSort = '-number';

/** Names with commas in them stand between backticks. */
const columnsIn = (text: string) => text.match(/(?:`[^`]*`|[^,`])+/g) ?? [];

/** The list's state is its address: a link or a reload shows the same, and the way back leads through what was asked before. */
export function useRunsView() {
  const path = usePathname();
  const address = useSearchParams();
  return useMemo(() => {
    const view = viewIn(address);
    const hrefOf = (change: Partial<RunsView>) => `${path}${searchOf({ ...view, ...change })}`;
    return { view, hrefOf, show };
  }, [path, address]);
}

function viewIn(address: Pick<URLSearchParams, 'get' | 'has'>): RunsView {
  // Links of earlier versions name a status alone.
  const status = address.get('status');
  return {
    query: address.get('query') ?? (status ? `status = ${status}` : ''),
    sort: address.get('sort') ?? usualSort,
    columns: address.has('columns') ? columnsIn(address.get('columns') ?? '') : usualColumns,
    after: address.get('after'),
    parallel: address.get('view') === 'parallel',
  };
}

/** Changes what the address holds by now, of which the page may not have learnt yet. */
function show(change: Partial<RunsView> | ((now: RunsView) => Partial<RunsView>)) {
  const { pathname, search } = window.location;
  const now = viewIn(new URLSearchParams(search));
  const next = { ...now, ...(typeof change === 'function' ? change(now) : change) };
  window.history.pushState(null, '', `${pathname}${searchOf(next)}`);
}

/** Only what is not as usual. Another question begins at its first page. */
function searchOf({ query, sort, columns, after, parallel }: RunsView) {
  const parameters = new URLSearchParams({
    ...(query && { query }),
    ...(sort !== usualSort && { sort }),
    ...(columns.join() !== usualColumns.join() && { columns: columns.join() }),
    ...(parallel && { view: 'parallel' }),
    ...(after && { after }),
  });
  const text = parameters.toString();
  return text && `?${text}`;
}
