/** The mark of an architecture. An architecture has the same colour and mark everywhere, regardless of order. */
export type Mark = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'ring' | 'cross' | 'hexagon';

/**
 * Paths around (0, 0) in a square of 12, for pages and canvases. The even-odd rule leaves holes where a path overlaps.
 */
export const markPaths: Record<Mark, string> = {
  circle: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  square: 'M-4.5-4.5h9v9h-9Z',
  triangle: 'M0-5.5 5.4 4.5H-5.4Z',
  diamond: 'M0-6 5 0 0 6-5 0Z',
  star: 'M0-6 1.6-1.9 6-1.8 2.6.9 3.7 5.2 0 2.7-3.7 5.2-2.6.9-6-1.8-1.6-1.9Z',
  cross: 'M-1.7-5.5h3.4v3.8h3.8v3.4h-3.8v3.8h-3.4v-3.8h-3.8v-3.4h3.8Z',
  hexagon: 'M0-5.6 4.85-2.8V2.8L0 5.6-4.85 2.8V-2.8Z',
  ring: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0ZM-3 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0Z',
};

interface Appearance {
  /** A custom property of app/tokens.css with a light and a dark value. */
  colour: string;
  mark: Mark;
}

/** The palette by Okabe and Ito, which colour-blind readers can distinguish. */
const appearances: Record<string, Appearance> = {
  baseline: { colour: '--architecture-1', mark: 'circle' },
  regularized: { colour: '--architecture-2', mark: 'square' },
  augmented: { colour: '--architecture-3', mark: 'triangle' },
  'vgg16-frozen': { colour: '--architecture-4', mark: 'diamond' },
  'vgg16-trainable': { colour: '--architecture-5', mark: 'star' },
};

/** For architectures other than the five: different marks in the same colours. */
const others: Appearance[] = (['ring', 'cross', 'hexagon'] as const).flatMap(mark =>
  Object.values(appearances).map(({ colour }) => ({ colour, mark })),
);

export const appearanceOf = (key: string): Appearance =>
  appearances[key] ?? others[hashOf(key) % others.length] ?? { colour: '--architecture-1', mark: 'ring' };

/** Returns the same number for the same key, always. */
const hashOf = (key: string) => [...key].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

export const colourOf = (key: string) => `var(${appearanceOf(key).colour})`;

/** Returns the shade of a run among the runs of its architecture. There are four, which then repeat. */
export function shadeOf(colour: string, shade: number, text = 'var(--text)', background = 'var(--background)') {
  const shades = [colour, mixed(colour, 55, text), mixed(colour, 60, background), mixed(colour, 20, text)];
  return shades[shade % shades.length] ?? colour;
}

const mixed = (colour: string, percentage: number, other: string) =>
  `color-mix(in oklab, ${colour} ${percentage}%, ${other})`;
