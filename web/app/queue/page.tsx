import { QueuePage } from '../../features/runs/QueuePage';

export const metadata = { title: 'Queue' };

export default function Queue() {
  return <QueuePage />;
}
