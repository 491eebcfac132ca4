import { ButtonLink } from './Button';
import classes from './MorePages.module.css';

interface MorePagesProps {
  /** What comes next: `Older runs`. */
  label: string;
  /** Where they are; nothing when these were the last. */
  next?: string;
  /** Where the list begins, unless this is its beginning. */
  first?: string;
}

/** The end of a page of a long list. */
export function MorePages({ label, next, first }: MorePagesProps) {
  if (!next && !first) return null;
  return (
    <p className={classes.more}>
      {first && <ButtonLink href={first}>Back to the first</ButtonLink>}
      {next && <ButtonLink href={next}>{label}</ButtonLink>}
    </p>
  );
}

/** A list's address at a cursor, which is its page's end; undefined where nothing follows. */
export function pageAfter(
  path: string,
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor?: string | null },
) {
  if (!hasNextPage || !endCursor) return undefined;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ after: endCursor })}`;
}
