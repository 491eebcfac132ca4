import { InvalidArgumentError } from 'commander';

/** Option parsers of commander: what they refuse is told beside the option's name. */
export function wholeNumber(text: string) {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return Number(text);
}

/** `--set KEY=VALUE`, repeatable: numbers and booleans as such, everything else as text. */
export function assignment(text: string, earlier: Record<string, unknown> = {}) {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It reads KEY=VALUE, as in learningRate=0.001.');
  const value = text.slice(at + 1);
  return { ...earlier, [text.slice(0, at)]: parsed(value) };
}

const parsed = (value: string): unknown =>
  value === 'true'
    ? true
    : value === 'false'
      ? false
      : value.trim() !== '' && Number.isFinite(Number(value))
        ? Number(value)
        : value;
