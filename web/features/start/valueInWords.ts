import type { Field } from './hyperparameterFields';

/** Formats a value as the form shows it: choices by label, switches as on or off, null as `none`. */
export function valueInWords({ choices }: Field, value: unknown): string {
  const choice = choices.find(option => option.value === value);
  if (choice) return choice.label;
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.join(' and ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
