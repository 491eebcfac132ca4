import { DatasetsPage } from '../../features/datasets/DatasetsPage';

export const metadata = { title: 'Datasets' };

export default function Datasets() {
  return <DatasetsPage />;
}
