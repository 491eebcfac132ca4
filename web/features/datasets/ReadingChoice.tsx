'use client';
import { Radio } from '@mantine/core';
import type { ImageReading } from '../../graphql/graphql';
import { imageReadings } from './imageReadings';
import classes from './SplitChoice.module.css';

interface ReadingChoiceProps {
  reading: ImageReading;
  onChange: (reading: ImageReading) => void;
}

/** How the files become pixels; most photographs are the same either way. */
export function ReadingChoice({ reading, onChange }: ReadingChoiceProps) {
  return (
    <Radio.Group label="Images" value={reading} onChange={value => onChange(value as ImageReading)}>
      <div className={classes.choices}>
        {imageReadings.map(({ reading, label, description }) => (
          <Radio key={reading} value={reading} label={label} description={description} />
        ))}
      </div>
    </Radio.Group>
  );
}
