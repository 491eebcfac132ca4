import { count, probability as digitsOf, percent, points } from '../../common/numbers.ts';

// Formats numbers for sentences that the server writes.

export { count, percent, points };

export const probability = (p: number): string => (p < 0.001 ? `p ${digitsOf(p)}` : `p = ${digitsOf(p)}`);

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const inWords = (whole: number): string => WORDS[whole] ?? count(whole);

/** A number with its noun, as `1 file` or `3 files`. */
export const counted = (whole: number, one: string, many: string): string => `${whole} ${whole === 1 ? one : many}`;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
