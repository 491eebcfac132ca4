// Numbers as sentences of the server have them.

export const points = (share: number): string => (100 * share).toFixed(1);

export const percent = (share: number): string => `${points(share)} %`;

/** Two digits that count; below a thousandth the order of magnitude is all that anyone reads. */
export const probability = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${Number(p.toPrecision(2))}`);

export const count = (whole: number): string => whole.toLocaleString('en');

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const inWords = (whole: number): string => WORDS[whole] ?? count(whole);

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
