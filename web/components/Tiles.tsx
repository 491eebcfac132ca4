import type { ReactNode } from 'react';
import classes from './Tiles.module.css';

export interface Tile {
  label: string;
  value: ReactNode;
  /** What qualifies the number: its interval, its epoch. */
  note: ReactNode;
}

/** A row of figures worth reading from afar. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  return (
    <dl className={classes.tiles}>
      {tiles.map(tile => (
        <div key={tile.label}>
          <dt>{tile.label}</dt>
          <dd className={classes.value}>{tile.value}</dd>
          <dd className={classes.note}>{tile.note}</dd>
        </div>
      ))}
    </dl>
  );
}
