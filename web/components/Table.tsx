import type { ReactNode } from 'react';
import classes from './Table.module.css';

export { classes as cells };

export interface Column {
  /** Stands above the column; empty where the cells speak for themselves. */
  label: string;
  /** What it means, for whoever points at it. */
  title?: string;
  /** Numbers to the right, words to the left. */
  align?: 'left' | 'right';
  /** Left out, with its `cells.spare`, where the page is narrower than a desktop's. */
  spare?: boolean;
  /** Where the rows can be put in its order: how they are now, and what a click does. */
  sort?: { order: 'ascending' | 'descending' | 'none'; onSort: () => void };
}

const arrows = { ascending: '↑', descending: '↓', none: '' };

interface TableProps {
  caption: string;
  columns: Column[];
  children: ReactNode;
}

/**
 * Rows of `tr` with one `td` per column. On phones and tablets each row becomes a card: its first two cells share a line, the
 * rest follow in a small grid. `className={cells.wide}` takes a line of its own, `cells.quiet` is muted, `cells.minor`
 * is left out there, `cells.end` stands at the right, `cells.left` aligns words, and `cells.unit` holds words
 * that only cards need, where no heading says what is counted.
 */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) =>
            // Columns never change their order, and some have no label.
            column.label === '' ? (
              <td key={index} />
            ) : (
              <th
                key={index}
                scope="col"
                title={column.title}
                aria-sort={column.sort?.order}
                className={`${column.align === 'left' ? classes.left : ''} ${column.spare ? classes.spare : ''}`}
              >
                {column.sort ? (
                  <button type="button" className={classes.sort} onClick={column.sort.onSort}>
                    {column.label}
                    <span aria-hidden="true">{arrows[column.sort.order]}</span>
                  </button>
                ) : (
                  column.label
                )}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
