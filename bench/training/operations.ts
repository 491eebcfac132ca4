import { sizeOf } from '../../common/layers/shape.ts';
import type { Plan } from '../../trainer/architectures/architecture.ts';
import { placeLayers } from '../../trainer/architectures/weightSpecs.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Multiply-adds of each layer for one image: the numbers of its kernel, at each place where it is applied. */
function multiplyAdds({ layers, hyperparameters: { imageSize } }: Plan, classes: number): number[] {
  return placeLayers(layers, [imageSize, imageSize, 3], classes).map(({ layer, parameters, output }) => {
    const kernel = parameters.find(({ name }) => name === 'kernel');
    const places = layer.kind === 'Conv2D' ? sizeOf(output.slice(0, 2)) : 1;
    return kernel ? sizeOf(kernel.shape) * places : 0;
  });
}

/**
 * Operations of a training per image and epoch, a multiply-add as two. Forward once; backward twice that, for the inputs and
 * for the kernels, less the inputs of the first layer that trains. A frozen base goes forward only, once in `basePasses` of
 * the epochs. What is no convolution and no product (pooling, normalisation, optimizer) does not count.
 */
export function operationsPerImage(
  plan: Plan,
  { classes, basePasses }: { classes: number; basePasses: number },
): number {
  const each = multiplyAdds(plan, classes);
  const frozen = plan.layers.findIndex(({ trainable }) => trainable !== false);
  const trained = each.slice(frozen);
  const first = trained.find(count => count > 0) ?? 0;
  const base = (sum(each.slice(0, frozen)) * basePasses) / plan.hyperparameters.epochs;
  return 2 * (base + 3 * sum(trained) - first);
}
