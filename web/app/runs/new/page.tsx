import { Suspense } from 'react';
import { NewRunPage } from '../../../features/start/NewRunPage';

export const metadata = { title: 'Add a run' };

/** Needs Suspense, because the page reads its address, which only the browser knows. */
export default function NewRun() {
  return (
    <Suspense>
      <NewRunPage />
    </Suspense>
  );
}
