import type { Inputs, Parameter } from './layerKind.ts';
import { type ReadLayer, readLayer } from './registry.ts';
import { type AnnouncedLayer, textOr } from './settings.ts';
import type { Shape } from './shape.ts';

/** A layer at its place in a network, with its name, its parameters and the shapes of its inputs and its output. */
export type PlacedLayer<Layer extends AnnouncedLayer = AnnouncedLayer> = Readonly<{
  layer: Layer;
  name: string;
  inputs: Inputs<Shape>;
  output: Shape;
  parameters: readonly Parameter[];
}> &
  Pick<ReadLayer, 'keras' | 'apply'>;

/** The image is too small for the network: at this layer its height or width would fall below 1. */
export class TooSmall extends Error {
  readonly layer: string;

  constructor(layer: string) {
    super(`The image is too small: the output of ${layer} would be empty.`);
    this.layer = layer;
  }
}

/**
 * Computes the shapes and parameters of layers in sequence, starting from an example of shape `input`.
 *
 * @returns null if a layer is unknown here or does not accept its input
 * @throws TooSmall if the network cannot be built for examples of this size
 */
export function walk<Layer extends AnnouncedLayer>(
  layers: readonly Layer[],
  input: Shape,
  classes: number,
): PlacedLayer<Layer>[] | null {
  const placed: PlacedLayer<Layer>[] = [];
  let shape = input;
  for (const [index, layer] of layers.entries()) {
    const inputs: Inputs<Shape> = [shape];
    const read = readLayer(layer, classes);
    const output = read?.shape(inputs);
    if (!read || !output) return null;
    const name = textOr(`layer ${index + 1}`, layer.name);
    if (output.some(length => length < 1)) throw new TooSmall(name);
    const parameters = read
      .parameters(inputs)
      .map(parameter => ({ ...parameter, trainable: parameter.trainable && layer.trainable !== false }));
    placed.push({ layer, name, inputs, output, parameters, keras: read.keras, apply: read.apply });
    shape = output;
  }
  return placed;
}
