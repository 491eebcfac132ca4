'use client';
import '../../components/formStyles';
import { NativeSelect } from '@mantine/core';
import { useRouter, useSearchParams } from 'next/navigation';
import { Section } from '../../components/Section';
import type { Part } from '../../graphql/graphql';
import { ClassStrip } from './ClassStrip';
import { ImageGrid } from './ImageGrid';
import classes from './SampleImages.module.css';
import { type Sizes, sizesOf } from './sizes';

/** With more classes than these, a class must be chosen. */
const mostStrips = 12;

const allParts: { part: Part; size: keyof Sizes; label: string }[] = [
  { part: 'TRAIN', size: 'train', label: 'Training' },
  { part: 'VALIDATION', size: 'validation', label: 'Validation' },
  { part: 'TEST', size: 'test', label: 'Test' },
  { part: 'UNUSED', size: 'unused', label: 'Unused' },
];

interface SampleImagesProps {
  datasetId: string;
  classes: (Sizes & { name: string })[];
}

/** Shows a row of samples for each class, or all images of a chosen class. The address contains the filter. */
export function SampleImages({ datasetId, classes: found }: SampleImagesProps) {
  const router = useRouter();
  const address = useSearchParams();
  const className = found.find(({ name }) => name === address.get('class'))?.name;
  const sums = sizesOf(found);
  const parts = allParts.filter(({ size }) => sums[size] > 0);
  const part = parts.find(option => option.part === address.get('part'))?.part;

  function show(filter: { class?: string; part?: string }) {
    const next = new URLSearchParams(address);
    for (const [key, value] of Object.entries(filter)) value ? next.set(key, value) : next.delete(key);
    router.replace(`?${next}`, { scroll: false });
  }

  return (
    <Section title="Images">
      <div className={classes.filter}>
        <NativeSelect
          aria-label="Class"
          value={className ?? ''}
          onChange={event => show({ class: event.currentTarget.value })}
          data={[{ value: '', label: 'All classes' }, ...found.map(({ name }) => name)]}
        />
        <NativeSelect
          aria-label="Part"
          value={part ?? ''}
          onChange={event => show({ part: event.currentTarget.value })}
          data={[
            { value: '', label: 'All parts' },
            ...parts.map(option => ({ value: option.part, label: option.label })),
          ]}
        />
      </div>
      {className === undefined ? (
        <>
          {found.slice(0, mostStrips).map(({ name }) => (
            <ClassStrip
              key={name}
              datasetId={datasetId}
              className={name}
              part={part}
              onAll={() => show({ class: name })}
            />
          ))}
          {found.length > mostStrips && (
            <p className="muted">{found.length - mostStrips} more classes. Choose one above.</p>
          )}
        </>
      ) : (
        <ImageGrid key={`${className} ${part}`} datasetId={datasetId} filter={{ className, part }} />
      )}
    </Section>
  );
}
