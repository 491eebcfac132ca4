'use client';
import { ErrorState } from '../components/ErrorState';

export default function RouteError({ error, reset }: { error: Error; reset: () => void }) {
  return <ErrorState message={`The page met an error: ${error.message}. Try again, or reload it.`} onRetry={reset} />;
}
