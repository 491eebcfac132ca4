import { Suspense } from 'react';
import { RowsSkeleton } from '../../components/Skeleton';
import { RunsPage } from '../../features/runs/RunsPage';

export const metadata = { title: 'Runs' };

/** Needs Suspense, because the page reads its filter from its address, which only the browser knows. */
export default function Runs() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <RunsPage />
    </Suspense>
  );
}
