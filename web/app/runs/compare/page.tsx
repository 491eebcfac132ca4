import { Suspense } from 'react';
import { RowsSkeleton } from '../../../components/Skeleton';
import { ComparePage } from '../../../features/runs/ComparePage';

export const metadata = { title: 'Compare runs' };

/** Needs Suspense, because the page reads the runs to compare from its address, which only the browser knows. */
export default function Compare() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <ComparePage />
    </Suspense>
  );
}
