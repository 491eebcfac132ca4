import { ExperimentsPage } from '../features/experiments/ExperimentsPage';

export const metadata = { title: 'Experiments' };

export default function Experiments() {
  return <ExperimentsPage />;
}
