import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { RowsSkeleton } from '../../components/Skeleton';
import type { Failure } from '../../lib/graphql';

interface ArchitecturesPendingProps {
  data?: { architectures: unknown[] };
  failure?: Failure;
  refetch: () => void;
}

/** Replaces the form until an architecture is available. */
export function ArchitecturesPending({ data, failure, refetch }: ArchitecturesPendingProps) {
  if (failure && !data) return <ErrorState message={failure.message} onRetry={refetch} />;
  if (!data) return <RowsSkeleton rows={8} />;
  return (
    <EmptyState title="No architectures yet">
      Architectures appear here as soon as a trainer is online. <code>npm start</code> starts one together with the
      server.
    </EmptyState>
  );
}
