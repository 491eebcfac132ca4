import { Suspense } from 'react';
import { ImagesPage } from '../../../../features/images/ImagesPage';

export const metadata = { title: 'Images' };

/** Needs Suspense, because the page reads its address, which only the browser knows. */
export default async function Images({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <ImagesPage key={id} id={id} />
    </Suspense>
  );
}
