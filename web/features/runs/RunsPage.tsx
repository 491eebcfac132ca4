'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button, ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { MorePages } from '../../components/MorePages';
import { Page } from '../../components/Page';
import { RowsSkeleton } from '../../components/Skeleton';
import type { RunsQuery } from '../../graphql/graphql';
import { count, plural } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/useRunsChanged';
import { QueryForm } from './QueryForm';
import { RunsTable } from './RunsTable';
import { columnsOf, type ListedRun, type RunColumn } from './runColumns';
import { useRunsView } from './runsAddress';
import { runFieldsQuery, runsQuery } from './runsDocuments';
import { SelectedRuns } from './SelectedRuns';
import { StatusLinks } from './StatusLinks';
import { withCondition } from './withCondition';

const ColumnChooser = dynamic(() => import('./ColumnChooser').then(loaded => loaded.ColumnChooser), {
  ssr: false,
});
const ParallelCoordinates = dynamic(() => import('./ParallelCoordinates').then(loaded => loaded.ParallelCoordinates), {
  ssr: false,
});

/** The largest number of runs in one response; the table shows them on one page. */
const pageLength = 500;

/** An epoch changes metrics without an event that this page gets. */
const isTraining = ({ runs }: RunsQuery) => runs.nodes.some(({ status }) => status === 'RUNNING');

/** Lists runs; the address contains the query and how it is shown: `/runs?query=…&sort=…&columns=…`. */
export function RunsPage() {
  const { view, hrefOf, show } = useRunsView();
  const { query, sort, columns, after, parallel } = view;
  const { data, failure, refetch } = useQuery(
    runsQuery,
    { query, sort, columns, after, first: pageLength },
    isTraining,
  );
  const { data: known } = useQuery(runFieldsQuery, {});
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [choosing, setChoosing] = useState(false);
  useRunsChanged(refetch);
  const runs = data?.runs;
  const shownColumns = columnsOf(columns, known?.runFields ?? []);
  const refused = failure?.code === 'INVALID_QUERY' || failure?.code === 'INVALID_INPUT';
  const toggle = (ids: string[], on: boolean) =>
    setSelected(before => {
      const next = new Set(before);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });

  return (
    <Page
      title="Runs"
      meta={runs && countInWords(runs.nodes.length, runs.totalCount, query)}
      actions={
        <>
          <Button aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            Columns
          </Button>
          <Button aria-pressed={parallel} onClick={() => show(now => ({ parallel: !now.parallel }))}>
            Parallel coordinates
          </Button>
        </>
      }
    >
      <QueryForm
        query={query}
        failure={refused ? failure.message : undefined}
        fields={known?.runFields ?? []}
        onAsk={next => show({ query: next, after: null })}
      />
      <StatusLinks query={query} hrefOf={hrefOf} />
      {choosing && (
        <ColumnChooser
          fields={known?.runFields ?? []}
          columns={columns}
          onChange={change => show(now => ({ columns: change(now.columns) }))}
          onClose={() => setChoosing(false)}
        />
      )}
      <SelectedRuns
        runs={runs?.nodes ?? []}
        selected={selected}
        onClear={() => setSelected(new Set())}
        onDone={refetch}
      />
      {!runs && !refused && (failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton />)}
      {runs?.nodes.length === 0 && !refused && <NoRuns query={query} onAll={() => show({ query: '', after: null })} />}
      {runs && runs.nodes.length > 0 && (
        <FoundRuns runs={runs.nodes} columns={shownColumns} selected={selected} onSelect={toggle} />
      )}
      {runs && (
        <MorePages
          label="More runs"
          next={runs.pageInfo.hasNextPage ? hrefOf({ after: runs.pageInfo.endCursor }) : undefined}
          first={after ? hrefOf({ after: null }) : undefined}
        />
      )}
    </Page>
  );
}

interface FoundRunsProps {
  runs: ListedRun[];
  columns: RunColumn[];
  selected: ReadonlySet<string>;
  onSelect: (ids: string[], on: boolean) => void;
}

/** Shows the table, and above it the parallel coordinates if the address requests them. */
function FoundRuns({ runs, columns, selected, onSelect }: FoundRunsProps) {
  const { view, show } = useRunsView();
  return (
    <>
      {view.parallel && (
        <ParallelCoordinates
          runs={runs}
          columns={columns}
          onBrush={condition => show(now => ({ query: withCondition(now.query, condition), after: null }))}
        />
      )}
      <RunsTable
        runs={runs}
        columns={columns}
        sort={view.sort}
        onSort={next => show({ sort: next, after: null })}
        selected={selected}
        onSelect={onSelect}
      />
    </>
  );
}

function countInWords(shown: number, total: number, query: string) {
  const found = query ? `${plural(total, 'run')} found` : `${plural(total, 'run')}`;
  return shown < total ? `${found}, ${count(shown)} shown` : found;
}

function NoRuns({ query, onAll }: { query: string; onAll: () => void }) {
  if (query)
    return (
      <EmptyState title="No runs match" action={<Button onClick={onAll}>Show all runs</Button>}>
        Change the query. To find deleted runs, use <code>deleted = true</code>.
      </EmptyState>
    );
  return (
    <EmptyState title="No runs yet" action={<ButtonLink href="/experiments/new">New experiment</ButtonLink>}>
      Start an experiment, and its runs are listed here.
    </EmptyState>
  );
}
