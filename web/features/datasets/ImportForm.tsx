'use client';
import '../../components/formStyles';
import { TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { UploadQuery as UploadData } from '../../graphql/graphql';
import { bytes, count, plural } from '../../lib/format';
import { MutationError, useMutation, useQuery } from '../../lib/graphql';
import { WithGlossary } from '../glossary/WithGlossary';
import { ClassChoice } from './ClassChoice';
import { drawn } from './draw';
import classes from './ImportForm.module.css';
import { checkForm, classesTaken, drawOf, type ErrorField, importInput, initialForm } from './importChoices';
import { datasetNamesQuery, importDatasetMutation } from './importDocuments';
import { ReadingChoice } from './ReadingChoice';
import { SplitChoice } from './SplitChoice';

type Found = NonNullable<UploadData['upload']>;

/** Shows the content of an archive and the choices for its import. */
export function ImportForm({ found, onDiscard }: { found: Found; onDiscard: () => void }) {
  const router = useRouter();
  const { data: taken } = useQuery(datasetNamesQuery, {});
  const { mutate, pending } = useMutation(importDatasetMutation);
  const [form, setForm] = useState(() => initialForm(found));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<MutationError>();
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setRefusal(undefined);
  };

  const wrong = checkForm(found, form, taken?.datasets.map(({ name }) => name) ?? []);
  const refusedField = refusal && fieldOfCode[refusal.code];
  const errors = {
    // Errors in a name that was typed are shown at once; missing values are reported at the first submission only.
    ...(tried || form.name.trim() ? wrong : {}),
    ...(tried ? {} : { splitFile: undefined }),
    ...(refusal && refusedField && { [refusedField]: refusal.message }),
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    try {
      const { importDataset } = await mutate({ input: importInput(found, form) });
      router.push(`/datasets/${importDataset.id}`);
    } catch (error) {
      if (!(error instanceof MutationError)) throw error;
      setRefusal(error);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <Section title="1 Archive">
        <div className={classes.archive}>
          <span>
            <b>{found.fileName}</b> <span className="muted">{bytes(found.bytes)}, received</span>
          </span>
          <Button onClick={onDiscard}>Choose a different file</Button>
        </div>
      </Section>
      <Section title="2 Classes" note={<WithGlossary text={foundInWords(found)} />}>
        <ClassChoice classes={found.classes} leftOut={form.leftOut} onChange={leftOut => change({ leftOut })} />
      </Section>
      <Section title="3 Import" note="These settings are fixed after the import, so that runs stay comparable">
        <TextInput
          className={classes.name}
          label="Name"
          value={form.name}
          maxLength={100}
          onChange={event => change({ name: event.currentTarget.value })}
          error={errors.name}
        />
        <div className={classes.reading}>
          <ReadingChoice reading={form.imageReading} onChange={imageReading => change({ imageReading })} />
        </div>
        <SplitChoice found={found} form={form} errors={errors} onChange={change} />
      </Section>
      <div className={classes.end}>
        <Button type="submit" look="main" disabled={pending}>
          Import
        </Button>
        <span className="muted">{planInWords(found, form)}</span>
        {refusal && !refusedField && (
          <p role="alert" className={classes.refusal}>
            {refusal.message}
          </p>
        )}
      </div>
    </form>
  );
}

/** Maps the server's error codes to fields; other errors are shown beside the button. */
const fieldOfCode: Record<string, ErrorField> = { NAME_TAKEN: 'name', CSV_COLUMN_MISSING: 'splitFile' };

/**
 * Describes the resulting split. The numbers of a random split are known before the import, except for duplicates and
 * unreadable files.
 */
function planInWords(found: Found, form: ReturnType<typeof initialForm>) {
  const taken = classesTaken(found, form);
  const images = taken.reduce((sum, one) => sum + one.images, 0);
  if (form.split !== 'draw') return plural(images, 'image');
  const { train, validation, unused } = drawn(taken, drawOf(found, form));
  const parts = [
    `${count(train)} training`,
    `${count(validation)} validation`,
    unused > 0 && `${count(unused)} unused`,
  ];
  return `${plural(images, 'image')}: ${parts.filter(Boolean).join(', ')}`;
}

function foundInWords({ layout, labelled, classes: found, hasSplit, hasGroups }: Found) {
  const images = plural(labelled, 'image');
  const where =
    layout === 'CSV'
      ? `in ${plural(found.length, 'class', 'classes')}, labelled by a CSV`
      : `in ${plural(found.length, 'class folder')}`;
  const extras = [hasSplit && 'a split', hasGroups && 'groups'].filter(Boolean).join(' and ');
  return `${images} ${where}${extras && `, with ${extras}`}, not checked yet`;
}
