'use client';
import { TagsInput, Textarea, TextInput } from '@mantine/core';
import '../../components/formStyles';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { MutationError, useMutation, useQuery } from '../../lib/graphql';
import classes from './RunPage.module.css';
import { runTagsQuery, updateRunMutation } from './runsDocuments';

interface RunNotesFormProps {
  run: Pick<RunDetailsFragment, 'id' | 'name' | 'tags' | 'notes'>;
  onClose: () => void;
}

type Fields = Pick<RunDetailsFragment, 'name' | 'tags' | 'notes'>;

/** Returns only the fields that were edited, so that saving one does not put back what someone else changed in another. */
const changesTo = (before: Fields, { name, tags, notes }: Fields) => ({
  ...(name !== before.name && { name }),
  ...(tags.join('\n') !== before.tags.join('\n') && { tags }),
  ...(notes !== before.notes && { notes }),
});

/** Edits the name, tags and notes. The server checks their lengths. */
export function RunNotesForm({ run, onClose }: RunNotesFormProps) {
  // What the form began with: another tab may have changed the run since.
  const [opened] = useState(run);
  const [name, setName] = useState(run.name);
  const [tags, setTags] = useState(run.tags);
  const [notes, setNotes] = useState(run.notes);
  const [failure, setFailure] = useState<string>();
  const { data: known } = useQuery(runTagsQuery, {});
  const { mutate, pending } = useMutation(updateRunMutation);

  async function save() {
    setFailure(undefined);
    try {
      await mutate({ id: run.id, input: changesTo(opened, { name, tags, notes }) });
      onClose();
    } catch (error) {
      if (!(error instanceof MutationError)) throw error;
      setFailure(error.message);
    }
  }

  return (
    <Section title="Notes">
      <form
        className={classes.notesForm}
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput label="Name" value={name} onChange={event => setName(event.target.value)} />
        <TagsInput
          label="Tags"
          description="Press Enter or type a comma after each tag."
          value={tags}
          onChange={setTags}
          data={known?.runTags ?? []}
          acceptValueOnBlur
        />
        <Textarea label="Notes" value={notes} onChange={event => setNotes(event.target.value)} rows={6} />
        {failure && (
          <p role="alert" className={classes.refusal}>
            {failure}
          </p>
        )}
        <p className={classes.notesActions}>
          <Button type="submit" look="main" disabled={pending}>
            Save
          </Button>
          <Button onClick={onClose}>Discard changes</Button>
        </p>
      </form>
    </Section>
  );
}
