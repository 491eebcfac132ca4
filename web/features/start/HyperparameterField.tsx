'use client';
import { useId } from 'react';
import { Button } from '../../components/Button';
import { rangeOf } from './checkValue';
import classes from './HyperparameterForm.module.css';
import { HyperparameterInput } from './HyperparameterInput';
import { type Field, sharedDefault } from './hyperparameterFields';
import type { Hyperparameters } from './useHyperparameters';
import { valueInWords } from './valueInWords';

interface HyperparameterFieldProps {
  field: Field;
  hyperparameters: Hyperparameters;
  everywhere: boolean;
  baseName: string;
}

/** Shows one hyperparameter: its name, a reset button if it was changed, its input and its description. */
export function HyperparameterField({ field, hyperparameters, everywhere, baseName }: HyperparameterFieldProps) {
  const id = useId();
  const { currentOf, baseOf, isChanged, errorOf, change, reset } = hyperparameters;
  const description = [field.description, rangeOf(field), !everywhere && `Only for ${field.knownTo.join(', ')}.`];
  return (
    <div>
      <div className={classes.head}>
        <label htmlFor={id}>{field.title}</label>
        {isChanged(field) && (
          <>
            <span className={classes.changed} title="This value was changed." />
            <Button
              look="link"
              className={classes.reset}
              aria-label={`Reset ${field.title}`}
              title={`Resets the value to ${baseName}.`}
              onClick={() => reset(field)}
            >
              {baseOf(field) === undefined ? 'Use defaults' : `Reset to ${valueInWords(field, baseOf(field))}`}
            </Button>
          </>
        )}
      </div>
      <HyperparameterInput
        id={id}
        field={field}
        value={currentOf(field)}
        placeholder={sharedDefault(field) === undefined ? defaultsInWords(field) : undefined}
        description={description.filter(Boolean).join(' ')}
        error={errorOf(field)}
        onChange={value => change(field, value)}
      />
    </div>
  );
}

/** Describes the defaults, the most frequent first: `30; 50 for VGG16, frozen base`. */
function defaultsInWords(field: Field) {
  const having = new Map<string, string[]>();
  for (const { architecture, value } of field.defaults) {
    const words = valueInWords(field, value);
    having.set(words, [...(having.get(words) ?? []), architecture]);
  }
  const [most, ...others] = [...having].sort(([, a], [, b]) => b.length - a.length);
  const forThem = ([words, titles]: [string, string[]]) => `${words} for ${titles.join(', ')}`;
  if (!most) return '';
  return [most[1].length > 1 ? most[0] : forThem(most), ...others.map(forThem)].join('; ');
}
