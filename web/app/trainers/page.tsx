import { TrainersPage } from '../../features/trainers/TrainersPage';

export const metadata = { title: 'Trainers' };

export default function Trainers() {
  return <TrainersPage />;
}
