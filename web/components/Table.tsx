import type { ReactNode } from 'react';
import classes from './Table.module.css';

export { classes as cells };

export interface Column {
  /** The column's heading; empty for a column whose cells need none. */
  label: string;
  /** The meaning of the column, shown as a tooltip. */
  title?: string;
  /** Numbers are aligned right, words left. */
  align?: 'left' | 'right';
  /** Hides the column on pages narrower than a desktop's. Its cells need `cells.spare`. */
  spare?: boolean;
  /** The current order and the effect of a click, for a column by which rows can be sorted. */
  sort?: { order: 'ascending' | 'descending' | 'none'; onSort: () => void };
}

const arrows = { ascending: '↑', descending: '↓', none: '' };

interface TableProps {
  caption: string;
  columns: Column[];
  children: ReactNode;
}

/**
 * A table whose children are `tr` rows with one `td` per column. On phones and tablets each row becomes a card: its
 * first two cells share a line, and the rest follow in a small grid. There, `className={cells.wide}` gives a cell a
 * line of its own, `cells.minor` hides it and `cells.end` aligns it right. `cells.quiet` mutes a cell, `cells.left`
 * aligns words left, and `cells.unit` is for units that only cards show, because they have no headings.
 */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) =>
            // The index can be the key: columns never change their order, and some have no label.
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
