import type { Parameter } from '../../common/layers/layerKind.ts';
import type { Layer } from '../../common/layers/registry.ts';
import { type Shape, sizeOf } from '../../common/layers/shape.ts';
import { type PlacedLayer, walk } from '../../common/layers/walk.ts';

/** One weight tensor of a network, under the names that Keras has for it. */
export type WeightSpec = Parameter & { readonly layer: string };

/**
 * The layers with the shapes that they get and give.
 *
 * @throws TooSmall where nothing is left of the input
 */
export function placeLayers(layers: readonly Layer[], input: Shape, classes: number): readonly PlacedLayer<Layer>[] {
  const found = walk(layers, input, classes);
  if (!found) throw new Error(`These layers cannot be built on an input of ${input.join(' x ')}`);
  return found;
}

/** The network's weights, layer by layer and in Keras' order within one. */
export const weightSpecs = (layers: readonly Layer[], input: Shape, classes: number): readonly WeightSpec[] =>
  placeLayers(layers, input, classes).flatMap(specsOf);

export const specsOf = ({ name: layer, parameters }: PlacedLayer): WeightSpec[] =>
  parameters.map(parameter => ({ layer, ...parameter }));

/** How many numbers all of them hold together. */
export const parameterCount = (weights: readonly WeightSpec[]): number =>
  weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
