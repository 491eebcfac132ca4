import { useMemo, useState } from 'react';
import { checkValue } from './checkValue';
import { type ArchitectureLike, type Field, fieldsOf, same, sharedDefault } from './hyperparameterFields';

export type Values = Record<string, unknown>;

/** A refusal by the server, shown beside the field that it names until a value changes. */
type Refusal = { field: string | null; message: string };

/**
 * Manages the hyperparameters of the chosen architectures: the changes from the base (the defaults, or the run to
 * repeat), their errors, and the values to send. The form holds the changes, because the parameter counts of the
 * architectures depend on the image size among them.
 */
export function useHyperparameters(
  architectures: ArchitectureLike[],
  base: Values,
  [changes, setChanges]: [Values, (changes: Values) => void],
) {
  const fields = useMemo(() => fieldsOf(architectures), [architectures]);
  const [refusal, setRefusal] = useState<Refusal>();

  const baseOf = (field: Field) => (field.name in base ? base[field.name] : sharedDefault(field));
  const isChanged = (field: Field) => field.name in changes;

  return {
    fields,
    refusal,
    baseOf,
    isChanged,
    /** Undefined where architectures differ and no value was chosen. */
    currentOf: (field: Field) => (isChanged(field) ? changes[field.name] : baseOf(field)),
    errorOf(field: Field) {
      if (refusal?.field === field.name) return refusal.message;
      return isChanged(field) ? checkValue(field, changes[field.name]) : null;
    },
    change(field: Field, value: unknown) {
      setRefusal(undefined);
      const { [field.name]: _, ...others } = changes;
      setChanges(same(value, baseOf(field)) ? others : { ...others, [field.name]: value });
    },
    reset(field: Field) {
      setRefusal(undefined);
      const { [field.name]: _, ...others } = changes;
      setChanges(others);
    },
    /** Shows a refusal beside the field that it names, if any. */
    refuse(message: string) {
      const named = fields.find(({ name, title }) => new RegExp(`\\b(${name}|${title})\\b`, 'i').test(message));
      setRefusal({ field: named?.name ?? null, message });
    },
    valid: fields.every(field => !isChanged(field) || checkValue(field, changes[field.name]) === null),
    /** The values that differ from the architectures' defaults. */
    toSend: Object.fromEntries(
      fields
        .map(field => [field, isChanged(field) ? changes[field.name] : base[field.name]] as const)
        .filter(([field, value]) => value !== undefined && !same(value, sharedDefault(field)))
        .map(([field, value]) => [field.name, value]),
    ),
  };
}

export type Hyperparameters = ReturnType<typeof useHyperparameters>;
