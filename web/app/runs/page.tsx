import { Suspense } from 'react';
import { RowsSkeleton } from '../../components/Skeleton';
import { RunsPage } from '../../features/runs/RunsPage';

export const metadata = { title: 'Runs' };

/** Suspense, because the page reads its filter from its address, which is known in the browser alone. */
export default function Runs() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <RunsPage />
    </Suspense>
  );
}
