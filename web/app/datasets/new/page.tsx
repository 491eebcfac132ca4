import { Suspense } from 'react';
import { NewDatasetPage } from '../../../features/datasets/NewDatasetPage';

export const metadata = { title: 'Import a dataset' };

/** Needs Suspense, because the page reads its address, which only the browser knows. */
export default function NewDataset() {
  return (
    <Suspense>
      <NewDatasetPage />
    </Suspense>
  );
}
