'use client';
import { Checkbox, Radio } from '@mantine/core';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Section } from '../../components/Section';
import type { ArchitecturesQuery } from '../../graphql/graphql';
import { count } from '../../lib/format';
import classes from './ArchitectureChoice.module.css';

type Architecture = ArchitecturesQuery['architectures'][number];

interface ArchitectureChoiceProps {
  architectures: Architecture[];
  chosen: ReadonlySet<string>;
  /** A run has one architecture, an experiment any number. */
  single?: boolean;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Lists the announced architectures with their parameter counts at the chosen image size. */
export function ArchitectureChoice({ architectures, chosen, single = false, onChange }: ArchitectureChoiceProps) {
  const toggle = (key: string) => {
    const next = new Set(single ? [] : chosen);
    if (single || !next.delete(key)) next.add(key);
    onChange(next);
  };
  const Choice = single ? Radio : Checkbox;
  return (
    <Section title={single ? 'Architecture' : 'Architectures'} note="with their number of parameters">
      <fieldset aria-label="Architectures" className={classes.list}>
        {!single && (
          <div className={classes.row}>
            <Checkbox
              checked={chosen.size === architectures.length}
              indeterminate={chosen.size > 0 && chosen.size < architectures.length}
              onChange={event =>
                onChange(new Set(event.currentTarget.checked ? architectures.map(({ key }) => key) : []))
              }
              label={<span className={classes.title}>All {architectures.length} architectures</span>}
              description="One run each, on the same images with the same seed."
            />
          </div>
        )}
        {architectures.map(architecture => (
          <div key={architecture.key} className={classes.row}>
            <Choice
              name="architecture"
              checked={chosen.has(architecture.key)}
              onChange={() => toggle(architecture.key)}
              label={
                <span className={classes.title}>
                  <ArchitectureMark of={architecture.key} />
                  {architecture.title}
                </span>
              }
              description={architecture.description}
            />
            <div className={classes.parameters}>
              <Parameters architecture={architecture} chosen={chosen.has(architecture.key)} />
            </div>
          </div>
        ))}
      </fieldset>
    </Section>
  );
}

interface ParametersProps {
  architecture: Architecture;
  chosen: boolean;
}

function Parameters({
  architecture: { parameterCount, trainableParameterCount, smallestImageSize },
  chosen,
}: ParametersProps) {
  if (parameterCount == null && smallestImageSize == null) return <span className="muted">unknown</span>;
  if (parameterCount == null)
    return (
      <span role={chosen ? 'alert' : undefined} className={chosen ? classes.impossible : 'muted'}>
        needs images of {smallestImageSize} pixels or more
      </span>
    );
  return (
    <>
      {count(parameterCount)}
      {trainableParameterCount !== parameterCount && trainableParameterCount !== null && (
        <small>{count(trainableParameterCount ?? 0)} trainable</small>
      )}
    </>
  );
}
