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
  onChange: (columns: string[]) => void;
  onClose: () => void;
}

/** Which columns the table and the parallel coordinates have, and in which order. */
export default function ColumnChooser({ fields, columns, onChange, onClose }: ColumnChooserProps) {
  const move = (index: number, by: number) => {
    const next = [...columns];
    next.splice(index + by, 0, ...next.splice(index, 1));
    onChange(next);
  };
  const without = (name: string) => columns.filter(one => one !== name);
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
              onClick={() => move(index, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={`Move ${title} to the right`}
              disabled={index === columns.length - 1}
              onClick={() => move(index, 1)}
            >
              ↓
            </button>
            <button type="button" aria-label={`Remove ${title}`} onClick={() => onChange(without(name))}>
              ×
            </button>
          </li>
        ))}
      </ol>
      <Select
        label="Add a column"
        placeholder="A hyperparameter, a metric, anything of a run"
        searchable
        value={null}
        limit={200}
        nothingFoundMessage="No run has anything of that name"
        data={fieldKinds.map(([kind, group]) => ({
          group,
          items: fields
            .filter(field => field.kind === kind && !columns.includes(field.name))
            .map(({ name, title }) => ({ value: name, label: title === name ? name : `${title} (${name})` })),
        }))}
        onChange={name => name && onChange([...without(name), name])}
      />
      <div className={classes.actions}>
        <Button onClick={() => onChange(usualColumns)}>As usual</Button>
        <Button onClick={onClose}>Done</Button>
      </div>
    </section>
  );
}
