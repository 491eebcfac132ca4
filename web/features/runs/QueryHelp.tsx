import type { RunFieldsQuery } from '../../graphql/graphql';
import { fieldKinds } from './fieldKinds';
import classes from './RunsPage.module.css';

const examples = [
  ['architecture = augmented and val_accuracy > 0.7', 'Comparisons: = != < <= > >=. ~ means “contains”.'],
  ['learningRate <= 1e-4 and seed in (1, 2)', 'Hyperparameters by name. Put several values in brackets.'],
  ['max(val_accuracy) >= 80% or min(val_loss) < 0.6', 'The last value of a metric, or its extremes with min and max.'],
  ['tag = paper and not experiment ~ "small faces"', 'Put values with spaces in quotation marks.'],
  ['created >= 2026-11-01 and duration > 2h', 'Days in UTC. Durations with a unit.'],
  ['faces blurred', 'Other words are searched for in names, experiments, notes and tags.'],
  ['deleted = true', 'Deleted runs, which are left out otherwise.'],
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
        The same queries work in GraphQL and on the command line. docs/runs-query.md describes the whole language.
      </p>
    </div>
  );
}
