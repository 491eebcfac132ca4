'use client';
import { ErrorState } from '../components/ErrorState';

export default function RouteError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <ErrorState
      message={`An error occurred on this page: ${error.message}. Try again or reload the page.`}
      onRetry={reset}
    />
  );
}
