'use client';
import { NumberInput } from '@mantine/core';
import { count, plural } from '../../lib/format';
import { type Draw, type Shortage, shortClasses } from './draw';
import classes from './SplitChoice.module.css';

const fields = [
  { key: 'train', label: 'Training images per class', min: 1 },
  { key: 'validation', label: 'Validation images per class', min: 1 },
  { key: 'seed', label: 'Seed', min: 0 },
] as const;

/** What an empty field means. */
const defaults = { train: 'two thirds', validation: 'the rest' };

interface DrawFieldsProps {
  draw: Draw;
  classes: { name: string; images: number; test: number }[];
  errors: { train?: string; validation?: string; seed?: string };
  onChange: (change: Partial<Draw>) => void;
}

export function DrawFields({ draw, classes: found, errors, onChange }: DrawFieldsProps) {
  const short = shortClasses(found, draw);
  return (
    <>
      <div className={classes.fields}>
        {fields.map(({ key, label, min }) => (
          <NumberInput
            key={key}
            label={label}
            value={draw[key] === null || Number.isNaN(draw[key]) ? '' : draw[key]}
            placeholder={key === 'seed' ? undefined : defaults[key]}
            onChange={value => onChange({ [key]: value !== '' ? Number(value) : key === 'seed' ? Number.NaN : null })}
            min={min}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator={key === 'seed' ? false : ','}
            clampBehavior="none"
            error={errors[key]}
          />
        ))}
      </div>
      {/* Always rendered, so that screen readers announce changes and the layout does not jump. */}
      <ul className={classes.short} aria-live="polite">
        {short.map(shortage => (
          <li key={shortage.name}>{shortageInWords(shortage)}</li>
        ))}
      </ul>
    </>
  );
}

const shortageInWords = ({ name, images, asked, train, validation }: Shortage) =>
  `${name} has only ${plural(images, 'image')} instead of ${count(asked)}: ${count(train)} for training, ${
    validation === 0 ? 'none' : count(validation)
  } for validation.`;
