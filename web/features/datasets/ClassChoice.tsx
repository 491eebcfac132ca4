'use client';
import { Checkbox } from '@mantine/core';
import { count } from '../../lib/format';
import { Bar } from './Bar';
import classes from './ClassChoice.module.css';

/** A model needs at least two classes to distinguish. */
const fewest = 2;

interface ClassChoiceProps {
  classes: { name: string; images: number }[];
  leftOut: ReadonlySet<string>;
  onChange: (leftOut: ReadonlySet<string>) => void;
}

/** Lists the classes found with their sizes; unchecked ones are left out of the dataset. */
export function ClassChoice({ classes: found, leftOut, onChange }: ClassChoiceProps) {
  const most = Math.max(...found.map(({ images }) => images));
  const toggle = (name: string) => {
    const next = new Set(leftOut);
    if (!next.delete(name)) next.add(name);
    onChange(next);
  };
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Images</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {found.map(({ name, images }) => {
            const taken = !leftOut.has(name);
            return (
              <tr key={name} data-left-out={!taken || undefined}>
                <td>
                  <Checkbox
                    size="sm"
                    label={name}
                    checked={taken}
                    disabled={taken && found.length - leftOut.size <= fewest}
                    onChange={() => toggle(name)}
                  />
                </td>
                <td>{count(images)}</td>
                <td className={classes.bar}>
                  <Bar parts={[{ value: images, shade: 'strong' }]} of={most} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {found.length - leftOut.size <= fewest && found.length > fewest && (
        <p className={classes.note}>Keep at least two classes.</p>
      )}
    </>
  );
}
