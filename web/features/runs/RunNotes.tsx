'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { RunDetailsFragment } from '../../graphql/graphql';
import classes from './RunPage.module.css';
import { Tag } from './runColumns';

/** The form is loaded when it is first needed. */
const RunNotesForm = dynamic(() => import('./RunNotesForm').then(loaded => loaded.RunNotesForm), { ssr: false });

/** Shows what users wrote about a run: its name, tags and notes. */
export function RunNotes({ run }: { run: RunDetailsFragment }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <RunNotesForm run={run} onClose={() => setEditing(false)} />;
  const nothing = run.tags.length === 0 && run.notes === '';
  return (
    <Section title="Notes">
      {run.tags.length > 0 && (
        <p>
          {run.tags.map(tag => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
      {run.notes && <p className={classes.notes}>{run.notes}</p>}
      {nothing && <p className="muted">No tags or notes yet. Add tags or notes to find it later.</p>}
      <p className={classes.notesActions}>
        <Button onClick={() => setEditing(true)}>Edit name, tags and notes</Button>
      </p>
    </Section>
  );
}
