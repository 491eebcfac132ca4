import { DatasetPage } from '../../../features/datasets/DatasetPage';

export const metadata = { title: 'Dataset' };

export default async function Dataset({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <DatasetPage key={id} id={id} />;
}
