import { z } from 'zod';
import { defineArchitecture } from './architecture.ts';
import { studied } from './hyperparameters.ts';

/** The first study's plain architecture, the reference for all others. It overfits from the 13th epoch on. */
export const baseline = defineArchitecture({
  key: 'baseline',
  title: 'Baseline',
  description: 'Five convolutions with max pooling and one hidden layer of 512 units. No regularisation.',

  hyperparameters: z.strictObject(studied),

  layers: () => [
    { kind: 'Conv2D', name: 'conv1', filters: 32, kernelSize: 3, padding: 'valid', activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool1', poolSize: 2 },
    { kind: 'Conv2D', name: 'conv2', filters: 64, kernelSize: 3, padding: 'valid', activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool2', poolSize: 2 },
    { kind: 'Conv2D', name: 'conv3', filters: 128, kernelSize: 3, padding: 'valid', activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool3', poolSize: 2 },
    { kind: 'Conv2D', name: 'conv4', filters: 128, kernelSize: 3, padding: 'valid', activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool4', poolSize: 2 },
    { kind: 'Conv2D', name: 'conv5', filters: 128, kernelSize: 3, padding: 'valid', activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool5', poolSize: 2 },
    { kind: 'Flatten', name: 'flatten' },
    { kind: 'Dense', name: 'dense1', units: 512, activation: 'relu' },
    { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
  ],
});
