import { Suspense } from 'react';
import { NewExperimentPage } from '../../../features/start/NewExperimentPage';

export const metadata = { title: 'New experiment' };

/** Needs Suspense, because the page reads its address, which only the browser knows. */
export default function NewExperiment() {
  return (
    <Suspense>
      <NewExperimentPage />
    </Suspense>
  );
}
