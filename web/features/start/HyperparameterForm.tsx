'use client';
import { useState } from 'react';
import { Section } from '../../components/Section';
import { plural } from '../../lib/format';
import { HyperparameterField } from './HyperparameterField';
import classes from './HyperparameterForm.module.css';
import type { Field } from './hyperparameterFields';
import type { Hyperparameters } from './useHyperparameters';

type Props = { hyperparameters: Hyperparameters; architectures: number; baseName: string };

/** A form made from the architectures' own schemas: what one changes first, then, on demand, the rest. */
export function HyperparameterForm({ hyperparameters, architectures, baseName }: Props) {
  const { fields, isChanged, errorOf } = hyperparameters;
  const [all, setAll] = useState(false);
  const rest = fields.filter(({ common }) => !common);
  // What was changed or refused is never hidden.
  const restShown = all ? rest : rest.filter(field => isChanged(field) || errorOf(field));
  const changed = fields.filter(isChanged).length;
  const show = (field: Field) => (
    <HyperparameterField
      key={field.name}
      field={field}
      hyperparameters={hyperparameters}
      everywhere={field.knownTo.length === architectures}
      baseName={baseName}
    />
  );
  return (
    <Section
      title="Hyperparameters"
      note={changed === 0 ? `all as ${baseName}` : `${plural(changed, 'change')} from ${baseName}`}
    >
      <div className={classes.fields}>{fields.filter(({ common }) => common).map(show)}</div>
      {restShown.length > 0 && <div className={`${classes.fields} ${classes.rest}`}>{restShown.map(show)}</div>}
      {rest.length > 0 && (
        <button type="button" className={classes.toggle} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${rest.length - restShown.length} more`}
        </button>
      )}
    </Section>
  );
}
