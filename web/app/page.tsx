import { Suspense } from 'react';
import { RowsSkeleton } from '../components/Skeleton';
import { ExperimentsPage } from '../features/experiments/ExperimentsPage';

export const metadata = { title: 'Experiments' };

/** Needs Suspense, because the page reads its address, which only the browser knows. */
export default function Experiments() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <ExperimentsPage />
    </Suspense>
  );
}
