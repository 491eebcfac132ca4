import type { RunFieldsQuery } from '../../graphql/graphql';
import { fieldKinds } from './fieldKinds';
import classes from './RunsPage.module.css';

const examples = [
  ['architecture = augmented and val_accuracy > 0.7', 'comparisons: = != < <= > >=, and ~ for a text that is held'],
  ['learningRate <= 1e-4 and seed in (1, 2)', 'hyperparameters by their names, several values in brackets'],
  ['max(val_accuracy) >= 80% or min(val_loss) < 0.6', 'a metric’s last value by its key, its extremes by min and max'],
  ['tag = paper and not experiment ~ "small faces"', 'values with spaces stand in quotation marks'],
  ['created >= 2026-11-01 and duration > 2h', 'days in UTC; times with a unit'],
  ['faces blurred', 'words alone are looked for in names, experiments, notes and tags'],
  ['deleted = true', 'deleted runs, which are left out otherwise'],
];

/** Summarizes the query language and lists the available names; docs/runs-query.md has all of it. */
export function QueryHelp({ fields }: { fields: RunFieldsQuery['runFields'] }) {
  return (
    <div className={classes.help}>
      <dl>
        {examples.map(([query, words]) => (
          <div key={query}>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {fieldKinds.map(([kind, title]) => (
        <p key={kind}>
          <b>{title}:</b>{' '}
          {fields
            .filter(field => field.kind === kind)
            .map((field, index) => (
              <span key={field.name}>
                {index > 0 && ', '}
                <code title={`${field.title}: ${field.description}`}>{field.name}</code>
              </span>
            ))}
        </p>
      ))}
      <p className="muted">
        The same query works in GraphQL and on the command line; docs/runs-query.md describes all of it.
      </p>
    </div>
  );
}
