/** An architecture has one colour and one mark everywhere, never by order of arrival. */
export type Mark = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'ring';

interface Appearance {
  /** A custom property of app/tokens.css, with a light and a dark value. */
  colour: string;
  mark: Mark;
}

/** Okabe and Ito's set, which stays apart for colour-blind readers. */
const appearances: Record<string, Appearance> = {
  baseline: { colour: '--architecture-1', mark: 'circle' },
  regularized: { colour: '--architecture-2', mark: 'square' },
  augmented: { colour: '--architecture-3', mark: 'triangle' },
  'vgg16-frozen': { colour: '--architecture-4', mark: 'diamond' },
  'vgg16-trainable': { colour: '--architecture-5', mark: 'star' },
};

const unknown: Appearance = { colour: '--muted', mark: 'ring' };

export const appearanceOf = (key: string): Appearance => appearances[key] ?? unknown;

export const colourOf = (key: string) => `var(${appearanceOf(key).colour})`;

/** Runs of one architecture (seeds, other settings) keep its colour, each in a shade of its own; then they repeat. */
export function shadeOf(colour: string, shade: number, text = 'var(--text)', background = 'var(--background)') {
  const shades = [colour, mixed(colour, 55, text), mixed(colour, 60, background), mixed(colour, 20, text)];
  return shades[shade % shades.length] ?? colour;
}

const mixed = (colour: string, percentage: number, other: string) =>
  `color-mix(in oklab, ${colour} ${percentage}%, ${other})`;
