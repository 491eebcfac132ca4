'use client';
import { memo, startTransition, useEffect, useState } from 'react';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Link } from '../../components/Link';
import classes from './RunsTable.module.css';
import { cellOf, isNumeric, type ListedRun, type RunColumn } from './runColumns';

/** The rows rendered first, which fill a screen; the others follow without blocking. */
const firstRows = 40;

interface RunsTableProps {
  runs: ListedRun[];
  columns: RunColumn[];
  sort: string;
  onSort: (sort: string) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: string[], on: boolean) => void;
}

/** Scrolls inside itself; the names and the headings stay visible. */
export function RunsTable({ runs, columns, sort, onSort, selected, onSelect }: RunsTableProps) {
  const [shown, setShown] = useState(firstRows);
  useEffect(() => startTransition(() => setShown(runs.length)), [runs.length]);
  const chosen = runs.filter(({ id }) => selected.has(id)).length;
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: its arrows scroll it.
    <section aria-label="Runs" tabIndex={0} className={classes.scroll}>
      <table className={classes.table} aria-rowcount={runs.length + 1}>
        <caption className="visually-hidden">Runs</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={orderOf('number', sort)} className={classes.name}>
              <input
                type="checkbox"
                aria-label="Select all runs shown"
                checked={chosen > 0 && chosen === runs.length}
                ref={box => {
                  if (box) box.indeterminate = chosen > 0 && chosen < runs.length;
                }}
                onChange={event =>
                  onSelect(
                    runs.map(({ id }) => id),
                    event.target.checked,
                  )
                }
              />
              <SortButton
                column={{ name: 'number', title: 'Run', description: 'The number of the run, counted from 1' }}
                sort={sort}
                onSort={onSort}
              />
            </th>
            {columns.map(column => (
              <th
                key={column.name}
                scope="col"
                aria-sort={orderOf(column.name, sort)}
                className={isNumeric(column) ? undefined : classes.left}
              >
                <SortButton column={column} sort={sort} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.slice(0, shown).map(run => (
            <RunRow key={run.id} run={run} columns={columns} selected={selected.has(run.id)} onSelect={onSelect} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const orderOf = (name: string, sort: string) =>
  sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;

interface SortButtonProps extends Pick<RunsTableProps, 'sort' | 'onSort'> {
  column: Pick<RunColumn, 'name' | 'title' | 'description'>;
}

/** The first click sorts descending, the second ascending. */
function SortButton({ column: { name, title, description }, sort, onSort }: SortButtonProps) {
  const order = orderOf(name, sort);
  return (
    <button
      type="button"
      title={[name, description].filter(Boolean).join(': ')}
      onClick={() => onSort(order === 'descending' ? name : `-${name}`)}
    >
      {title}
      <span aria-hidden="true">{order === 'descending' ? ' ↓' : order === 'ascending' ? ' ↑' : ''}</span>
    </button>
  );
}

interface RunRowProps {
  run: ListedRun;
  columns: RunColumn[];
  selected: boolean;
  onSelect: (ids: string[], on: boolean) => void;
}

const RunRow = memo(function RunRow({ run, columns, selected, onSelect }: RunRowProps) {
  return (
    <tr className={selected ? classes.selected : undefined}>
      <th scope="row" className={classes.name}>
        <span>
          <input
            type="checkbox"
            aria-label={`Select run ${run.number}`}
            checked={selected}
            onChange={event => onSelect([run.id], event.target.checked)}
          />
          <ArchitectureMark of={run.architecture.key} />
          <Link href={`/runs/${run.id}`}>
            {run.name}, run {run.number}
          </Link>
        </span>
      </th>
      {columns.map(column => (
        <td key={column.name} className={isNumeric(column) ? undefined : classes.left}>
          {cellOf(run, column) ?? <span className="muted">–</span>}
        </td>
      ))}
    </tr>
  );
}, sameRow);

/** The list is loaded again whenever a run changes; unchanged rows are not rendered again. */
function sameRow(before: RunRowProps, after: RunRowProps) {
  return (
    before.selected === after.selected &&
    JSON.stringify(before.columns) === JSON.stringify(after.columns) &&
    JSON.stringify(before.run) === JSON.stringify(after.run)
  );
}
