'use client';
import { Radio } from '@mantine/core';
import { GlossaryLink } from '../glossary/GlossaryLink';
import { DrawFields } from './DrawFields';
import { classesTaken, drawOf, type ErrorField, type ImportForm, splits } from './importChoices';
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
  const draw = drawOf(found, form);
  const choose = (value: string) => {
    const split = splits.find(one => one === value);
    if (split) onChange({ split });
  };
  return (
    <Radio.Group label="Split" value={form.split} onChange={choose}>
      <div className={classes.choices}>
        {found.hasSplit && (
          <Radio
            value="archive"
            label="From the archive"
            description="The archive’s own split, used exactly as given."
          />
        )}
        <Radio
          value="draw"
          label="Random split"
          description={
            <>
              A fixed number per class, repeatable.
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
        {form.split === 'draw' && (
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
        {form.split === 'file' && (
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
