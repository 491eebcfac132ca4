'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';

/** The state of the list of runs in its address; defaults are left out. */
export interface RunsView {
  query: string;
  /** The name of a column, with a leading minus for descending order. */
  sort: string;
  columns: string[];
  after: string | null;
  /** Whether the parallel coordinates are shown. */
  parallel: boolean;
}

export const usualColumns = ['status', 'bestAccuracy', 'bestEpoch', 'experiment', 'tag', 'seed', 'duration', 'created'];
const usualSort = '-number';

/** Names that contain commas are quoted with backticks. A column is shown once, however often the address names it. */
const columnsIn = (text: string) => [...new Set(text.match(/(?:`[^`]*`|[^,`])+/g))];

/**
 * Keeps the list's state in the address: a link or a reload shows the same list, and going back leads to earlier
 * queries.
 */
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
  // Links of earlier versions contain only a status.
  const status = address.get('status');
  return {
    query: address.get('query') ?? (status ? `status = ${status}` : ''),
    sort: address.get('sort') ?? usualSort,
    columns: address.has('columns') ? columnsIn(address.get('columns') ?? '') : usualColumns,
    after: address.get('after'),
    parallel: address.get('view') === 'parallel',
  };
}

/** Changes the current address, which the page may not have read yet. */
function show(change: Partial<RunsView> | ((now: RunsView) => Partial<RunsView>)) {
  const { pathname, search } = window.location;
  const now = viewIn(new URLSearchParams(search));
  const next = { ...now, ...(typeof change === 'function' ? change(now) : change) };
  window.history.pushState(null, '', `${pathname}${searchOf(next)}`);
}

/** Returns the search part of the address without defaults. */
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
