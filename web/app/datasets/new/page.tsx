import { Suspense } from 'react';
import { NewDatasetPage } from '../../../features/datasets/NewDatasetPage';

export const metadata = { title: 'Import a dataset' };

/** Suspense, because the page reads its address, which is known in the browser alone. */
export default function NewDataset() {
  return (
    <Suspense>
      <NewDatasetPage />
    </Suspense>
  );
}
