import { ExperimentPage } from '../../../features/experiments/ExperimentPage';

export const metadata = { title: 'Experiment' };

export default async function Experiment({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ExperimentPage key={id} id={id} />;
}
