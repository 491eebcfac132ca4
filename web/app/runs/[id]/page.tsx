import { RunPage } from '../../../features/runs/RunPage';

export const metadata = { title: 'Run' };

export default async function Run({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <RunPage key={id} id={id} />;
}
