import { redirect } from 'next/navigation';

/** Redirects to the list of experiments, which is the home page. */
export default function Experiments() {
  redirect('/');
}
