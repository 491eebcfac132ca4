import type { Parameter } from '../../common/layers/layerKind.ts';
import type { Layer } from '../../common/layers/registry.ts';
import { type Shape, sizeOf } from '../../common/layers/shape.ts';
import { type PlacedLayer, walk } from '../../common/layers/walk.ts';

/** A weight tensor of a network, by Keras' names. */
export type WeightSpec = Parameter & { readonly layer: string };

/**
 * Computes the shapes of all layers for this input.
 *
 * @throws TooSmall if the input is too small for the layers
 */
export function placeLayers(layers: readonly Layer[], input: Shape, classes: number): readonly PlacedLayer<Layer>[] {
  const found = walk(layers, input, classes);
  if (!found) throw new Error(`These layers cannot be built on an input of ${input.join(' x ')}.`);
  return found;
}

/** Lists the weights layer by layer, in Keras' order within each layer. */
export const weightSpecs = (layers: readonly Layer[], input: Shape, classes: number): readonly WeightSpec[] =>
  placeLayers(layers, input, classes).flatMap(specsOf);

export const specsOf = ({ name: layer, parameters }: PlacedLayer): WeightSpec[] =>
  parameters.map(parameter => ({ layer, ...parameter }));

/** Counts the numbers in all weights. */
export const parameterCount = (weights: readonly WeightSpec[]): number =>
  weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
