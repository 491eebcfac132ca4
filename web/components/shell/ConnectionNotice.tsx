'use client';
import { useConnection } from '../../lib/connection';
import classes from './Shell.module.css';

/** Says that what is shown may be old; nothing disappears meanwhile. */
export function ConnectionNotice() {
  const reconnecting = useConnection() === 'reconnecting';
  return (
    <div role="status">
      {reconnecting && <p className={classes.notice}>No connection to the server. Reconnecting…</p>}
    </div>
  );
}
