'use client';
import '../../components/formStyles';
import { NativeSelect } from '@mantine/core';
import { Button } from '../../components/Button';
import classes from './ImagesPage.module.css';
import type { ImagesPartProps } from './imagesPart';
import { addressOf, orderName, type View } from './view';

/**
 * Filters all segments by class, by a network's prediction and by which networks are right or wrong, and sorts them.
 */
export function ImageFilters({ experimentId, view, sheet, networks }: ImagesPartProps) {
  const show = (changes: View) =>
    history.replaceState(null, '', addressOf(experimentId, { ...view, image: undefined, ...changes }));

  const choice = (label: string, name: keyof View, none: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={view[name] ?? ''}
      onChange={event => show({ [name]: event.currentTarget.value })}
      data={[{ value: '', label: none }, ...data]}
    />
  );
  const names = sheet.classes.map(name => ({ value: name, label: name }));
  const runs = networks.map(({ id, name }) => ({ value: id, label: name }));
  const narrowed = view.class || view.predicted || view.right || view.wrong;
  return (
    <search className={classes.filters} aria-label="Filter images">
      {choice('Label', 'class', 'any class', names)}
      {choice('Predicted as', 'predicted', 'any class', names)}
      {view.predicted && runs.length > 1 && choice('Predicted by', 'by', 'any network', runs)}
      {runs.length > 1 && choice('Correct for', 'right', 'any network', runs)}
      {runs.length > 1 && choice('Wrong for', 'wrong', 'any network', runs)}
      <NativeSelect
        label="Order"
        className={classes.order}
        value={orderName(view)}
        onChange={event => show({ order: event.currentTarget.value })}
        data={[
          { value: 'mistakes', label: 'Most confident mistakes first' },
          { value: 'labels', label: 'Least probable labels first' },
          { value: 'position', label: 'Dataset order' },
        ]}
      />
      {narrowed && (
        <Button
          onClick={() =>
            show({ class: undefined, predicted: undefined, by: undefined, right: undefined, wrong: undefined })
          }
        >
          Clear filters
        </Button>
      )}
    </search>
  );
}
