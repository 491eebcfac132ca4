import type { Inputs, Parameter } from './layerKind.ts';
import { type ReadLayer, readLayer } from './registry.ts';
import type { AnnouncedLayer } from './settings.ts';
import type { Shape } from './shape.ts';

/** A layer in its network: its name, its parameters and the shapes of what it takes and gives. */
export type PlacedLayer<Layer extends AnnouncedLayer = AnnouncedLayer> = Readonly<{
  layer: Layer;
  name: string;
  inputs: Inputs<Shape>;
  output: Shape;
  parameters: readonly Parameter[];
}> &
  Pick<ReadLayer, 'keras' | 'apply'>;

/** The image is too small: nothing would be left of it at this layer. */
export class TooSmall extends Error {
  readonly layer: string;

  constructor(layer: string) {
    super(`The image is too small: the output of ${layer} would be empty.`);
    this.layer = layer;
  }
}

/**
 * Walks the layers in order, each over the output of the one before, from one example of the shape `input`.
 *
 * @returns null where a layer is unknown here or cannot take its input
 * @throws TooSmall where the network cannot be built for examples of this size
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
    const name = String(layer.name ?? `layer ${index + 1}`);
    if (output.some(length => length < 1)) throw new TooSmall(name);
    const parameters = read
      .parameters(inputs)
      .map(parameter => ({ ...parameter, trainable: parameter.trainable && layer.trainable !== false }));
    placed.push({ layer, name, inputs, output, parameters, keras: read.keras, apply: read.apply });
    shape = output;
  }
  return placed;
}
