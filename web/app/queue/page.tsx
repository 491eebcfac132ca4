import { Suspense } from 'react';
import { RowsSkeleton } from '../../components/Skeleton';
import { QueuePage } from '../../features/runs/QueuePage';

export const metadata = { title: 'Queue' };

/** Needs Suspense, because the page reads its address, which only the browser knows. */
export default function Queue() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <QueuePage />
    </Suspense>
  );
}
