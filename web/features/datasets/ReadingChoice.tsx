'use client';
import { Radio } from '@mantine/core';
import type { ImageReading } from '../../graphql/graphql';
import { imageReadings } from './imageReadings';
import classes from './SplitChoice.module.css';

interface ReadingChoiceProps {
  reading: ImageReading;
  onChange: (reading: ImageReading) => void;
}

/** Chooses how files become pixels; most photographs are the same either way. */
export function ReadingChoice({ reading, onChange }: ReadingChoiceProps) {
  const choose = (value: string) => {
    const chosen = imageReadings.find(one => one.reading === value);
    if (chosen) onChange(chosen.reading);
  };
  return (
    <Radio.Group label="Image reading" value={reading} onChange={choose}>
      <div className={classes.choices}>
        {imageReadings.map(one => (
          <Radio key={one.reading} value={one.reading} label={one.label} description={one.description} />
        ))}
      </div>
    </Radio.Group>
  );
}
