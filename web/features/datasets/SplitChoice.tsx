'use client';
import { Radio } from '@mantine/core';
import { GlossaryLink } from '../glossary/GlossaryLink';
import { DrawFields } from './DrawFields';
import { classesTaken, type ErrorField, type ImportForm, splitOf, splits } from './importChoices';
import classes from './SplitChoice.module.css';
import { SplitFileField } from './SplitFileField';

interface SplitChoiceProps {
  found: Parameters<typeof classesTaken>[0] & { hasGroups: boolean };
  form: ImportForm;
  errors: { [field in ErrorField]?: string };
  onChange: (change: Partial<ImportForm>) => void;
}

/** Chooses the split: as given by the archive, at random with a seed, or from a file. */
export function SplitChoice({ found, form, errors, onChange }: SplitChoiceProps) {
  const { draw } = form;
  const chosen = splitOf(found, form);
  const has = (part: 'validation' | 'test') => found.classes.some(one => one[part] > 0);
  const choose = (value: string) => {
    const split = splits.find(one => one === value);
    if (split) onChange({ split });
  };
  return (
    <Radio.Group label="Split" value={chosen} onChange={choose}>
      <div className={classes.choices}>
        {found.hasSplit && (
          <Radio
            value="archive"
            label="From the archive"
            description={
              has('validation')
                ? 'The archive’s own split, used exactly as given.'
                : 'The archive has no validation images, so a third of its training images is drawn for validation. Its test images stay test images.'
            }
          />
        )}
        <Radio
          value="draw"
          label="Random split"
          description={
            <>
              Repeatable with the same seed.
              {has('test') && ' The archive’s test images stay test images.'}
              {found.hasGroups && (
                <>
                  {' '}
                  Each group stays in one part.
                  <GlossaryLink of="group" />
                </>
              )}
            </>
          }
        />
        {chosen === 'draw' && (
          <div className={classes.under}>
            <DrawFields
              draw={draw}
              classes={classesTaken(found, form)}
              errors={errors}
              onChange={change => onChange({ draw: { ...draw, ...change } })}
            />
          </div>
        )}
        <Radio
          value="file"
          label="Split file"
          description="A CSV with the columns file (or ID), class and split, used exactly as given."
        />
        {chosen === 'file' && (
          <div className={classes.under}>
            <SplitFileField
              file={form.splitFile}
              error={errors.splitFile}
              onChange={splitFile => onChange({ splitFile })}
            />
          </div>
        )}
      </div>
    </Radio.Group>
  );
}
