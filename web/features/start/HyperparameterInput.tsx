'use client';
import { Input, JsonInput, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './HyperparameterForm.module.css';
import { type Field, same } from './hyperparameterFields';
import { below } from './inputOrder';
import { valueInWords } from './valueInWords';

interface HyperparameterInputProps {
  id: string;
  field: Field;
  /** Undefined where the chosen architectures differ. */
  value: unknown;
  placeholder?: string;
  description: string;
  error: string | null;
  onChange: (value: unknown) => void;
}

/** Chooses the input by the type in the schema. */
export function HyperparameterInput(props: HyperparameterInputProps) {
  switch (props.field.kind) {
    case 'integer':
    case 'number':
      return <NumberField {...props} />;
    case 'boolean':
      // A switch cannot show that architectures differ.
      return props.value === undefined || props.field.nullable ? (
        <ChoiceField {...props} />
      ) : (
        <SwitchField {...props} />
      );
    case 'choice':
      return <ChoiceField {...props} />;
    case 'pair':
      return <PairField {...props} />;
    case 'text':
      return <TextField {...props} />;
    case 'json':
      return <JsonField {...props} />;
  }
}

/** Uses the browser's number input, which accepts 1e-4, steps with the arrow keys and opens a phone's number pad. */
function NumberField({ id, field, value, placeholder, description, error, onChange }: HyperparameterInputProps) {
  return (
    <TextInput
      id={id}
      type="number"
      inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
      min={field.minimum ?? undefined}
      max={field.maximum ?? undefined}
      step={field.step ?? (field.kind === 'integer' ? 1 : stepFor(value))}
      value={typeof value === 'number' || typeof value === 'string' ? value : ''}
      placeholder={placeholder ?? (field.nullable ? 'none' : undefined)}
      onChange={({ currentTarget: { value: text } }) =>
        onChange(text === '' ? (field.nullable ? null : '') : Number(text))
      }
      description={description}
      error={error}
      inputWrapperOrder={below}
    />
  );
}

/** Returns a step of one in the leading digit: 0.0001 goes to 0.0002, not to 1.0001. */
const stepFor = (value: unknown) =>
  typeof value === 'number' && value !== 0 ? 10 ** Math.floor(Math.log10(Math.abs(value))) : 0.1;

function ChoiceField({ id, field, value, placeholder, description, error, onChange }: HyperparameterInputProps) {
  const choices =
    field.kind === 'boolean'
      ? [
          { value: true, label: 'on' },
          { value: false, label: 'off' },
        ]
      : field.choices;
  const known =
    field.nullable && !choices.some(choice => choice.value === null)
      ? [{ value: null, label: 'none' }, ...choices]
      : choices;
  return (
    <NativeSelect
      id={id}
      value={value === undefined ? '' : JSON.stringify(value)}
      onChange={event => onChange(JSON.parse(event.currentTarget.value))}
      data={[
        ...(value === undefined ? [{ value: '', label: placeholder ?? 'defaults' }] : []),
        ...known.map(choice => ({ value: JSON.stringify(choice.value), label: choice.label })),
      ]}
      description={description}
      error={error}
      inputWrapperOrder={below}
    />
  );
}

function SwitchField({ id, field, value, description, error, onChange }: HyperparameterInputProps) {
  return (
    <div className={classes.switch}>
      <Switch
        id={id}
        checked={value === true}
        label={valueInWords(field, value)}
        onChange={event => onChange(event.currentTarget.checked)}
        description={description}
        error={error}
      />
    </div>
  );
}

/** Two numbers in one row. */
function PairField({ id, field, value, placeholder, description, error, onChange }: HyperparameterInputProps) {
  const parts: unknown[] = Array.isArray(value) ? value : ['', ''];
  return (
    <Input.Wrapper description={description} error={error} inputWrapperOrder={below}>
      <div className={classes.pair}>
        {['first', 'second'].map((which, index) => (
          <Input
            key={which}
            id={index === 0 ? id : undefined}
            aria-label={`${field.title}, ${which} number`}
            type="number"
            step={stepFor(parts[index])}
            value={typeof parts[index] === 'number' ? parts[index] : ''}
            placeholder={placeholder}
            onChange={({ currentTarget: { value: text } }) =>
              onChange(parts.map((part, at) => (at === index ? (text === '' ? '' : Number(text)) : part)))
            }
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}

function TextField({ id, value, placeholder, description, error, onChange }: HyperparameterInputProps) {
  return (
    <TextInput
      id={id}
      value={typeof value === 'string' ? value : ''}
      placeholder={placeholder}
      onChange={event => onChange(event.currentTarget.value)}
      description={description}
      error={error}
      inputWrapperOrder={below}
    />
  );
}

/** Edits any other value as JSON. The text is kept as typed, valid or not, until the value is set elsewhere. */
function JsonField({ id, value, placeholder, description, error, onChange }: HyperparameterInputProps) {
  const [typed, setTyped] = useState('');
  const text = same(parsed(typed), value) ? typed : value === undefined ? '' : JSON.stringify(value);
  return (
    <JsonInput
      id={id}
      value={text}
      placeholder={placeholder}
      autosize
      onChange={next => {
        setTyped(next);
        onChange(parsed(next));
      }}
      description={description}
      error={error}
      inputWrapperOrder={below}
    />
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
