import type { Shape } from '../../common/layers/shape.ts';
import type { Plan } from '../architectures/architecture.ts';
import { Network, type StartWeights } from './network.ts';

/** A network in two parts: the frozen layers that it begins with (`base`), if it does, and the rest, which trains (`head`). */
export type Assembled = { base: Network | undefined; head: Network; input: Shape };

/**
 * Builds the network of a plan for images of its size. The server has already checked, from the same layers, that the image
 * size is large enough.
 */
export function assemble(
  { layers, hyperparameters: { imageSize } }: Pick<Plan, 'layers' | 'hyperparameters'>,
  { classes, seed, startWeights = [] }: { classes: number; seed: number; startWeights?: StartWeights | undefined },
): Assembled {
  const input = [imageSize, imageSize, 3];
  const frozen = layers.findIndex(({ trainable }) => trainable !== false);
  const base = frozen > 0 ? new Network(layers.slice(0, frozen), input, { classes, seed }) : undefined;
  const head = new Network(layers.slice(frozen), base?.output ?? input, { classes, seed });
  const taken = [base, head].reduce((sum, network) => sum + (network?.start(startWeights) ?? 0), 0);
  if (taken !== startWeights.length)
    throw new Error(`The network has layers for only ${taken} of the ${startWeights.length} tensors to start from.`);
  return { base, head, input };
}
