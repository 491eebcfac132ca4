import { Suspense } from 'react';
import { RowsSkeleton } from '../../../components/Skeleton';
import { ComparePage } from '../../../features/runs/ComparePage';

export const metadata = { title: 'Compare runs' };

/** Suspense, because the page reads from its address which runs it compares. */
export default function Compare() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <ComparePage />
    </Suspense>
  );
}
