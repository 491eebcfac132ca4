'use client';
import { Select } from '@mantine/core';
import '../../components/formStyles';
import { Button } from '../../components/Button';
import type { RunFieldsQuery } from '../../graphql/graphql';
import { fieldKinds } from './fieldKinds';
import classes from './RunsPage.module.css';
import { columnsOf } from './runColumns';
import { usualColumns } from './runsAddress';

interface ColumnChooserProps {
  fields: RunFieldsQuery['runFields'];
  columns: string[];
  /** Called with a function that changes the current columns. */
  onChange: (change: (columns: string[]) => string[]) => void;
  onClose: () => void;
}

/** Chooses and orders the columns of the table and of the parallel coordinates. */
export function ColumnChooser({ fields, columns, onChange, onClose }: ColumnChooserProps) {
  return (
    <section aria-label="Columns" className={classes.columns}>
      <ol>
        {columnsOf(columns, fields).map(({ name, title }, index) => (
          <li key={name}>
            <span>
              {title} {title !== name && <code>{name}</code>}
            </span>
            <button
              type="button"
              aria-label={`Move ${title} to the left`}
              disabled={index === 0}
              onClick={() => onChange(now => moved(now, name, -1))}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={`Move ${title} to the right`}
              disabled={index === columns.length - 1}
              onClick={() => onChange(now => moved(now, name, 1))}
            >
              ↓
            </button>
            <button type="button" aria-label={`Remove ${title}`} onClick={() => onChange(now => without(now, name))}>
              ×
            </button>
          </li>
        ))}
      </ol>
      <Select
        label="Add a column"
        placeholder="Hyperparameter, metric or other value"
        searchable
        value={null}
        limit={200}
        nothingFoundMessage="No values match"
        data={fieldKinds.map(([kind, group]) => ({
          group,
          items: fields
            .filter(field => field.kind === kind && !columns.includes(field.name))
            .map(({ name, title }) => ({ value: name, label: title === name ? name : `${title} (${name})` })),
        }))}
        onChange={name => name && onChange(now => [...without(now, name), name])}
      />
      <div className={classes.actions}>
        <Button onClick={() => onChange(() => usualColumns)}>Reset columns</Button>
        <Button onClick={onClose}>Done</Button>
      </div>
    </section>
  );
}

const without = (columns: string[], name: string) => columns.filter(one => one !== name);

function moved(columns: string[], name: string, by: -1 | 1) {
  const others = without(columns, name);
  others.splice(Math.max(0, columns.indexOf(name) + by), 0, name);
  return others;
}
