import type { Plan } from '../architectures/architecture.ts';
import { Network } from './network.ts';
import type { Shape, WeightSpec } from './weightSpecs.ts';

/** A network in two: the frozen layers that it begins with, if it does, and the rest, which trains. */
export type Assembled = { base: Network | undefined; head: Network; input: Shape };

/** Tensors of layers of these names, to start from instead of drawn ones. */
export type Pretrained = readonly (Pick<WeightSpec, 'layer' | 'name'> & { readonly values: Float32Array })[];

/**
 * Builds the network of a plan, for images of its size.
 * That the image size suffices has been checked by the server, from the same layers.
 */
export function assemble(
  { layers, hyperparameters: { imageSize } }: Pick<Plan, 'layers' | 'hyperparameters'>,
  { classes, seed, pretrained = [] }: { classes: number; seed: number; pretrained?: Pretrained | undefined },
): Assembled {
  const input = [imageSize, imageSize, 3];
  const frozen = layers.findIndex(({ trainable }) => trainable !== false);
  const base = frozen > 0 ? new Network(layers.slice(0, frozen), input, { classes, seed }) : undefined;
  const head = new Network(layers.slice(frozen), base?.output ?? input, { classes, seed });
  for (const network of [base, head]) network?.start(pretrained);
  return { base, head, input };
}
