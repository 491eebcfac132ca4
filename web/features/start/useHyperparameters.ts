import { useMemo, useState } from 'react';
import { checkValue } from './checkValue';
import { type ArchitectureLike, type Field, fieldsOf, same, sharedDefault } from './hyperparameterFields';

export type Values = Record<string, unknown>;

/** A refusal of the server, shown beside the field that it names until anything changes. */
type Refusal = { field: string | null; message: string };

/**
 * The hyperparameters of the chosen architectures: what was changed from the base (the defaults, or those of the run
 * to repeat), what is wrong with it, and what to send. The changes are held by the form, since the image size among them
 * decides on what is known of the architectures.
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
    /** Undefined where architectures differ and nothing was chosen for all of them. */
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
    /** Puts a refusal where it belongs: beside the field that it names, if it names one. */
    refuse(message: string) {
      const named = fields.find(({ name, title }) => new RegExp(`\\b(${name}|${title})\\b`, 'i').test(message));
      setRefusal({ field: named?.name ?? null, message });
    },
    valid: fields.every(field => !isChanged(field) || checkValue(field, changes[field.name]) === null),
    /** What differs from the architectures' defaults. */
    toSend: Object.fromEntries(
      fields
        .map(field => [field, isChanged(field) ? changes[field.name] : base[field.name]] as const)
        .filter(([field, value]) => value !== undefined && !same(value, sharedDefault(field)))
        .map(([field, value]) => [field.name, value]),
    ),
  };
}

export type Hyperparameters = ReturnType<typeof useHyperparameters>;
