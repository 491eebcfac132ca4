import { ButtonLink } from './Button';
import classes from './MorePages.module.css';

interface MorePagesProps {
  /** Describes the next page: `Older runs`. */
  label: string;
  /** The next page's address; undefined on the last page. */
  next?: string;
  /** The first page's address; undefined on the first page. */
  first?: string;
}

/** The links below a page of a long list. */
export function MorePages({ label, next, first }: MorePagesProps) {
  if (!next && !first) return null;
  return (
    <p className={classes.more}>
      {first && <ButtonLink href={first}>Back to first page</ButtonLink>}
      {next && <ButtonLink href={next}>{label}</ButtonLink>}
    </p>
  );
}

/** Returns the address of the next page of a list, or undefined on the last page. */
export function pageAfter(
  path: string,
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor?: string | null },
) {
  if (!hasNextPage || !endCursor) return undefined;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ after: endCursor })}`;
}
