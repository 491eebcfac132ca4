import { Suspense } from 'react';
import { NewExperimentPage } from '../../../features/start/NewExperimentPage';

export const metadata = { title: 'New experiment' };

/** Suspense, because the page reads its address, which is known in the browser alone. */
export default function NewExperiment() {
  return (
    <Suspense>
      <NewExperimentPage />
    </Suspense>
  );
}
