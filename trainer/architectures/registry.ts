import type { Architecture } from './architecture.ts';
import { augmented } from './augmented.ts';
import { baseline } from './baseline.ts';
import { regularized } from './regularized.ts';
import { vgg16Frozen } from './vgg16Frozen.ts';
import { vgg16Trainable } from './vgg16Trainable.ts';

/** All architectures of this trainer, in the order of display. To add one, add a file in this folder and list it here. */
export const architectures: readonly Architecture[] = [baseline, regularized, augmented, vgg16Frozen, vgg16Trainable];

export function architectureOf(key: string): Architecture {
  const found = architectures.find(architecture => architecture.key === key);
  if (!found)
    throw new Error(
      `This trainer has no architecture ${key}. It has ${architectures.map(({ key }) => key).join(', ')}.`,
    );
  return found;
}
