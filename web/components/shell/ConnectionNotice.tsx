'use client';
import { useConnection } from '../../lib/connection';
import classes from './Shell.module.css';

/** Warns that the page may be out of date; its content stays. */
export function ConnectionNotice() {
  const reconnecting = useConnection() === 'reconnecting';
  return (
    <div role="status">
      {reconnecting && <p className={classes.notice}>No connection to the server. Reconnecting…</p>}
    </div>
  );
}
