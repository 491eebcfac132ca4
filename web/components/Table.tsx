import type { ReactNode } from 'react';
import classes from './Table.module.css';

export { classes as cells };

export interface Column {
  /** Stands above the column; on a phone, where rows become blocks, before each value. */
  label: string;
  /** Numbers to the right, words to the left. */
  align?: 'left' | 'right';
}

/**
 * Rows of `tr` with one `td` per column. On a phone each row becomes a block: its first two cells share a line, the
 * rest follow in a small grid. `className={cells.wide}` takes a line of its own, `cells.quiet` is muted, `cells.minor`
 * is left out on a phone, `cells.left` aligns words.
 */
export function Table({ caption, columns, children }: { caption: string; columns: Column[]; children: ReactNode }) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            // Columns never change their order, and some have no label.
            <th
              key={`${index} ${column.label}`}
              scope="col"
              className={column.align === 'left' ? classes.left : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
