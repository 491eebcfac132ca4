import Link from 'next/link';
import { EmptyState } from '../components/EmptyState';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <EmptyState title="There is nothing at this address">
      It may have been deleted, or the address has a slip. <Link href="/">All experiments</Link>
    </EmptyState>
  );
}
