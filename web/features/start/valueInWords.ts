import type { Field } from './hyperparameterFields';

/** A value as the form shows it: choices by their label, switches as on and off, null as `none`. */
export function valueInWords({ choices }: Field, value: unknown): string {
  const choice = choices.find(option => option.value === value);
  if (choice) return choice.label;
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.join(' and ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
