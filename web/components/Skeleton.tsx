import classes from './Skeleton.module.css';

/** A placeholder for rows that are loading. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div role="status" aria-label="Loading" className={classes.rows}>
      {Array.from({ length: rows }, (_, row) => row).map(row => (
        <i key={row} style={{ width: `${88 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** A placeholder for a page that is loading. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <i className={classes.title} />
      <i className={classes.meta} />
      <RowsSkeleton />
    </div>
  );
}
