import { Suspense } from 'react';
import { NewRunPage } from '../../../features/start/NewRunPage';

export const metadata = { title: 'Add a run' };

/** Suspense, because the page reads its address, which is known in the browser alone. */
export default function NewRun() {
  return (
    <Suspense>
      <NewRunPage />
    </Suspense>
  );
}
