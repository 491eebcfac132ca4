import { Suspense } from 'react';
import { RowsSkeleton } from '../components/Skeleton';
import { ExperimentsPage } from '../features/experiments/ExperimentsPage';

export const metadata = { title: 'Experiments' };

/** Suspense, because the page reads its address, which is known in the browser alone. */
export default function Experiments() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <ExperimentsPage />
    </Suspense>
  );
}
