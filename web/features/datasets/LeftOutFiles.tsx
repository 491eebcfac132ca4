'use client';
import type { UploadQuery as UploadData } from '../../graphql/graphql';
import { count } from '../../lib/format';
import classes from './LeftOutFiles.module.css';
import { problemTitle } from './problemTitles';

type Found = NonNullable<UploadData['upload']>;

/** Lists what the import will leave out, and the decisions that the user should know of. */
export function LeftOutFiles({ notes, leftOut }: Pick<Found, 'notes' | 'leftOut'>) {
  return (
    <>
      {notes.map(note => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      {leftOut.map(({ kind, count: total, files }) => (
        <details key={kind} className={classes.files}>
          <summary>
            {count(total)} {problemTitle(kind, total)}
          </summary>
          <ul>
            {files.map(file => (
              <li key={file}>
                <bdi>{file}</bdi>
              </li>
            ))}
            {total > files.length && <li className="muted">and {count(total - files.length)} more</li>}
          </ul>
        </details>
      ))}
    </>
  );
}
