/** A layer as JSON: Keras' class name as `kind`, and Keras' arguments, e.g. { kind: 'Conv2D', filters: 32, kernelSize: 3 }. */
export type AnnouncedLayer = Readonly<Record<string, unknown>>;

/** One number for the height and one for the width of an image. */
export type Pair = readonly [number, number];

// Layers may also come from other trainers, so every setting is read as a value of unknown type.

/** Returns a positive integer as it is, and null for any other value. */
export function whole(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}

/** Reads one positive integer for both axes, or one for each. Returns null for any other value. */
export function pair(value: unknown): Pair | null {
  const both: unknown[] = Array.isArray(value) ? value : [value, value];
  const [first, second] = both.map(whole);
  return first && second && both.length === 2 ? [first, second] : null;
}

export const numberOr = (fallback: number, value: unknown): number => (typeof value === 'number' ? value : fallback);
export const textOr = (fallback: string, value: unknown): string => (typeof value === 'string' ? value : fallback);
