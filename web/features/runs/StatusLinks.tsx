import { Link } from '../../components/Link';
import classes from './RunsPage.module.css';
import type { RunsView } from './runsAddress';
import { withCondition } from './withCondition';

const shortcuts = [
  { label: 'all', query: '' },
  ...['running', 'queued', 'completed', 'failed', 'cancelled'].map(status => ({
    label: status,
    query: `status = ${status}`,
  })),
  { label: 'deleted', query: 'deleted = true' },
];

/** A condition of one of these links at the end of a query. */
const condition = /(?:^|\s+and\s+)(?:status = (?:running|queued|completed|failed|cancelled)|deleted = true)$/;

/** Returns the query with the condition of a link, in place of that of another link. The rest of the query stays. */
function queryWith(query: string, added: string) {
  const asked = query.trim();
  const rest = asked.replace(condition, '');
  if (added === '' || rest === '') return added || rest;
  // What is before the condition of another link is in brackets already where it needs them.
  return condition.test(asked) ? `${rest} and ${added}` : withCondition(rest, added);
}

/** Links to the runs of each status among those that the query finds. */
export function StatusLinks({ query, hrefOf }: { query: string; hrefOf: (change: Partial<RunsView>) => string }) {
  return (
    <nav aria-label="Runs by status" className={classes.filter}>
      {shortcuts.map(shortcut => (
        <Link
          key={shortcut.label}
          href={hrefOf({ query: queryWith(query, shortcut.query), after: null })}
          aria-current={queryWith(query, shortcut.query) === query.trim() ? 'page' : undefined}
        >
          {shortcut.label}
        </Link>
      ))}
    </nav>
  );
}
