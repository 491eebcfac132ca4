import type { ReactNode } from 'react';
import classes from './Tiles.module.css';

export interface Tile {
  label: string;
  value: ReactNode;
  /** Qualifies the number, for example by its interval or epoch. */
  note: ReactNode;
}

/** A row of key figures. */
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
