import { Link } from '../../components/Link';
import classes from './RunsPage.module.css';
import type { RunsView } from './runsAddress';

const shortcuts = [
  { label: 'all', query: '' },
  ...['running', 'queued', 'completed', 'failed', 'cancelled'].map(status => ({
    label: status,
    query: `status = ${status}`,
  })),
  { label: 'deleted', query: 'deleted = true' },
];

/** Links to the most frequent queries. */
export function StatusLinks({ query, hrefOf }: { query: string; hrefOf: (change: Partial<RunsView>) => string }) {
  return (
    <nav aria-label="Runs by status" className={classes.filter}>
      {shortcuts.map(shortcut => (
        <Link
          key={shortcut.label}
          href={hrefOf({ query: shortcut.query, after: null })}
          aria-current={shortcut.query === query ? 'page' : undefined}
        >
          {shortcut.label}
        </Link>
      ))}
    </nav>
  );
}
