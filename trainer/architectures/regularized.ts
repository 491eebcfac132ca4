import { z } from 'zod';
import { defineArchitecture } from './architecture.ts';
import { regularizedHyperparameters, regularizedLayers } from './regularizedLayers.ts';

export const regularized = defineArchitecture({
  key: 'regularized',
  title: 'Dropout + batch norm',
  description:
    'The baseline with batch normalisation after each activation, and dropout before and after its hidden layer.',

  hyperparameters: z.strictObject(regularizedHyperparameters),

  layers: regularizedLayers,
});
