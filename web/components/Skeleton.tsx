import classes from './Skeleton.module.css';

/** Where rows will stand. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div role="status" aria-label="Loading" className={classes.rows}>
      {Array.from({ length: rows }, (_, row) => row).map(row => (
        <i key={row} style={{ width: `${88 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** Where a page's head and body will stand. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <i className={classes.title} />
      <i className={classes.meta} />
      <RowsSkeleton />
    </div>
  );
}
