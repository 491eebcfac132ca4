import { InvalidArgumentError } from 'commander';

/** An option that counts something. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1 on is needed.');
  return number;
}
