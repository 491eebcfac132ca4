'use client';
import { useState } from 'react';
import { Section } from '../../components/Section';
import { plural } from '../../lib/format';
import { HyperparameterField } from './HyperparameterField';
import classes from './HyperparameterForm.module.css';
import type { Field } from './hyperparameterFields';
import type { Hyperparameters } from './useHyperparameters';

interface HyperparameterFormProps {
  hyperparameters: Hyperparameters;
  architectures: number;
  baseName: string;
}

/** A form generated from the architectures' schemas, grouped as they specify. */
export function HyperparameterForm({ hyperparameters, architectures, baseName }: HyperparameterFormProps) {
  const { fields, isChanged } = hyperparameters;
  const changed = fields.filter(isChanged).length;
  const groups = [...new Set(fields.map(({ group }) => group))];
  return (
    <Section
      title="Hyperparameters"
      note={changed === 0 ? `same as ${baseName}` : `${plural(changed, 'change')} from ${baseName}`}
    >
      {groups.map(group => (
        <Group
          key={group}
          name={group}
          fields={fields.filter(field => field.group === group)}
          hyperparameters={hyperparameters}
          architectures={architectures}
          baseName={baseName}
        />
      ))}
    </Section>
  );
}

/**
 * A group that is open at first if it concerns all chosen architectures. Changed or refused values are never hidden.
 */
function Group({
  name,
  fields,
  hyperparameters,
  architectures,
  baseName,
}: HyperparameterFormProps & { name: string; fields: Field[] }) {
  const everywhere = (field: Field) => field.knownTo.length === architectures;
  const [chosen, setChosen] = useState<boolean>();
  const mustShow = fields.some(field => hyperparameters.isChanged(field) || hyperparameters.errorOf(field));
  const open = mustShow || (chosen ?? fields.some(everywhere));
  return (
    <details className={classes.group} open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button of its own. */}
      <summary
        onClick={event => {
          // Prevents the browser from toggling it.
          event.preventDefault();
          setChosen(!open);
        }}
      >
        {name} <span>{open ? '' : fields.map(({ title }) => title.toLowerCase()).join(', ')}</span>
      </summary>
      <div className={classes.fields}>
        {fields.map(field => (
          <HyperparameterField
            key={field.name}
            field={field}
            hyperparameters={hyperparameters}
            everywhere={everywhere(field)}
            baseName={baseName}
          />
        ))}
      </div>
    </details>
  );
}
