import { Suspense } from 'react';
import { RowsSkeleton } from '../../components/Skeleton';
import { QueuePage } from '../../features/runs/QueuePage';

export const metadata = { title: 'Queue' };

/** Suspense, because the page reads its address, which is known in the browser alone. */
export default function Queue() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <QueuePage />
    </Suspense>
  );
}
