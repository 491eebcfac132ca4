import { z } from 'zod';
import { defineArchitecture } from './architecture.ts';
import { epochs, studied } from './hyperparameters.ts';
import { vgg16Base, vgg16Hyperparameters } from './vgg16Base.ts';
import { vgg16Weights } from './vgg16Weights.ts';

export const vgg16Frozen = defineArchitecture({
  key: 'vgg16-frozen',
  title: 'VGG16, frozen base',
  description: 'Pre-trained VGG16, frozen; trains two new layers.',

  hyperparameters: z.strictObject({
    ...studied,
    epochs: epochs.default(50), // the first study
    ...vgg16Hyperparameters,
  }),

  layers: () => [
    ...vgg16Base({ trainable: false }),
    { kind: 'Flatten', name: 'flatten' },
    { kind: 'Dense', name: 'dense1', units: 256, activation: 'relu' },
    { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
  ],

  preprocessing: ({ preprocessing }) => preprocessing,
  pretrained: ({ weights }) => (weights === 'imagenet' ? vgg16Weights : undefined),
});
