import { sizeOf } from '../../common/layers/shape.ts';
import type { Plan } from '../../trainer/architectures/architecture.ts';
import { placeLayers } from '../../trainer/architectures/weightSpecs.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Counts each layer's multiply-adds for one image: the size of its kernel times the number of positions where it is applied. */
function multiplyAdds({ layers, hyperparameters: { imageSize } }: Plan, classes: number): number[] {
  return placeLayers(layers, [imageSize, imageSize, 3], classes).map(({ layer, parameters, output }) => {
    const kernel = parameters.find(({ name }) => name === 'kernel');
    const places = layer.kind === 'Conv2D' ? sizeOf(output.slice(0, 2)) : 1;
    return kernel ? sizeOf(kernel.shape) * places : 0;
  });
}

/**
 * Counts the operations of a training per image and epoch; a multiply-add counts as two. Backward takes twice as many as forward,
 * for the inputs and for the kernels, except for the inputs of the first layer that trains. A frozen base only runs forward, in
 * `basePasses` of the epochs. Pooling, normalisation and the optimizer do not count.
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
