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
import { FolderQuestion } from './FolderQuestion';
import { type FolderRoles, FolderTree, isRemarkable } from './FolderTree';
import classes from './ImportForm.module.css';
import { checkForm, classesTaken, type ErrorField, importInput, initialForm, splitOf } from './importChoices';
import { datasetNamesQuery, importDatasetMutation } from './importDocuments';
import { LeftOutFiles } from './LeftOutFiles';
import { ReadingChoice } from './ReadingChoice';
import { SplitChoice } from './SplitChoice';

type Found = NonNullable<UploadData['upload']>;

interface ImportFormProps {
  found: Found;
  /** The roles that the user gave to the folders; undefined if their names and shape decide. */
  folders: FolderRoles | undefined;
  /** Why the archive cannot be imported with these roles. */
  refusal: string | undefined;
  onFolders: (folders: FolderRoles | undefined) => void;
  onDiscard: () => void;
}

/** Shows the content of an archive and the choices for its import. */
export function ImportForm({ found, folders, refusal: unclear, onFolders, onDiscard }: ImportFormProps) {
  const router = useRouter();
  const { data: taken } = useQuery(datasetNamesQuery, {});
  const { mutate, pending } = useMutation(importDatasetMutation);
  // A new import replaces a failed one of the same name.
  const namesTaken = taken?.datasets.filter(({ status }) => status !== 'FAILED').map(({ name }) => name) ?? [];
  const [form, setForm] = useState(() => initialForm(found));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<MutationError>();
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setRefusal(undefined);
  };

  // An answer counts at once, even before the server has described the archive under it.
  const wrong = checkForm(folders ? { ...found, question: null } : found, form, namesTaken);
  const refusedField = refusal && fieldOfCode[refusal.code];
  const errors = {
    // Errors in a name that was typed are shown at once; missing values are reported at the first submission only.
    ...(tried || form.name.trim() ? wrong : {}),
    ...(tried ? {} : { splitFile: undefined, question: undefined }),
    ...(refusal && refusedField && { [refusedField]: refusal.message }),
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length > 0 || unclear) return;
    try {
      const { importDataset } = await mutate({ input: importInput(found, form, folders) });
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
        {found.question && (
          <div className={classes.question}>
            <FolderQuestion question={found.question} error={errors.question} onAnswer={onFolders} />
          </div>
        )}
        {found.folders.length > 0 && (
          <details className={classes.folders} open={isRemarkable(found.folders) || folders !== undefined}>
            <summary>What the folders mean</summary>
            <FolderTree archive={found.fileName} rows={found.folders} onChange={onFolders} />
            {folders && (
              <Button look="link" onClick={() => onFolders(undefined)}>
                Undo my changes
              </Button>
            )}
          </details>
        )}
        {unclear && (
          <p role="alert" className={classes.refusal}>
            {unclear}
          </p>
        )}
        <LeftOutFiles notes={found.notes} leftOut={found.leftOut} />
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
  const split = splitOf(found, form);
  if (split === 'file') return plural(images, 'image');
  if (split === 'archive') {
    const sum = (part: 'train' | 'validation' | 'test') => taken.reduce((total, one) => total + one[part], 0);
    const named = (['train', 'validation', 'test'] as const).map(
      part => sum(part) > 0 && `${count(sum(part))} ${partNames[part]}`,
    );
    return `${plural(images, 'image')}: ${named.filter(Boolean).join(', ')}`;
  }
  const { train, validation, test, unused } = drawn(taken, form.draw);
  const parts = [
    `${count(train)} training`,
    `${count(validation)} validation`,
    test > 0 && `${count(test)} test`,
    unused > 0 && `${count(unused)} unused`,
  ];
  return `${plural(images, 'image')}: ${parts.filter(Boolean).join(', ')}`;
}

const partNames = { train: 'training', validation: 'validation', test: 'test' };

function foundInWords({ layout, labelled, classes: found, hasSplit, hasGroups }: Found) {
  const images = plural(labelled, 'image');
  const where =
    layout === 'CSV'
      ? `in ${plural(found.length, 'class', 'classes')}, labelled by a CSV`
      : `in ${plural(found.length, 'class folder')}`;
  const extras = [hasSplit && 'a split', hasGroups && 'groups'].filter(Boolean).join(' and ');
  return `${images} ${where}${extras && `, with ${extras}`}, not checked yet`;
}
