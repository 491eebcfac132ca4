import { readFileSync } from 'node:fs';
import type { Layer } from '../../common/layers/registry.ts';
import { uniform } from '../../common/random.ts';

// The numbers of real Keras, and the weights and pictures that both sides compute instead of storing them:
// reference/counter.py in TypeScript. Tensors are filled row by row.

/** Reads a file of reference/fixtures; the maker of the same name in reference/makers describes its content. */
export function readFixture<Fixture>(name: string): Fixture {
  return JSON.parse(readFileSync(new URL(`../../reference/fixtures/${name}.json`, import.meta.url), 'utf8'));
}

export function uniforms(seed: number, count: number): Float64Array {
  const next = uniform(seed);
  return Float64Array.from({ length: count }, next);
}

/** Returns values in [middle - scale, middle + scale), computed in double precision and rounded once. */
export function around(
  { seed, middle, scale }: { seed: number; middle: number; scale: number },
  count: number,
): Float32Array {
  return Float32Array.from(uniforms(seed, count), u => middle + scale * (2 * u - 1));
}

/**
 * Creates pictures that differ from each other: half of a pixel's value comes from its cell in an 8 x 8 grid, half is
 * its own.
 */
export function pictures(seed: number, count: number, size: number): Uint8Array {
  const cells = uniforms(seed, count * 8 * 8 * 3);
  const cell = (at: number) => Math.floor((at * 8) / size);
  return Uint8Array.from(uniforms(seed + 1, count * size * size * 3), (own, index) => {
    const channel = index % 3;
    const column = Math.floor(index / 3) % size;
    const row = Math.floor(index / 3 / size) % size;
    const image = Math.floor(index / 3 / size / size);
    return Math.floor(128 * (cells[((image * 8 + cell(row)) * 8 + cell(column)) * 3 + channel] ?? 0) + 128 * own);
  });
}

export function labels(seed: number, count: number, classes: number): Int32Array {
  return Int32Array.from(uniforms(seed, count), u => Math.floor(classes * u));
}

/** Decodes little-endian float32 values from base64. */
export function floats(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
}

/** Returns every `stride`-th value, as many as fixtures contain. */
export function sampleOf(values: ArrayLike<number>, stride: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => values[index * stride] ?? Number.NaN);
}

export function norm(values: ArrayLike<number>): number {
  let squares = 0;
  for (let index = 0; index < values.length; index++) squares += (values[index] ?? 0) ** 2;
  return Math.sqrt(squares);
}

/** Returns the Euclidean distance, relative to the norm of the expected values. */
export function distance(value: ArrayLike<number>, expected: ArrayLike<number>): number {
  return norm(Array.from(expected, (e, index) => (value[index] ?? Number.NaN) - e)) / norm(expected);
}

/** Replaces operations with kinks, where rounding would decide, by smooth ones. */
export const smooth = (layer: Layer): Layer => {
  if (layer.kind === 'MaxPooling2D') return { ...layer, kind: 'AveragePooling2D' };
  return 'activation' in layer && layer.activation === 'relu' ? { ...layer, activation: 'tanh' } : layer;
};
