import { redirect } from 'next/navigation';

/** The list of experiments is the front page. */
export default function Experiments() {
  redirect('/');
}
