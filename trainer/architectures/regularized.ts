import { z } from 'zod';
import { defineArchitecture } from './architecture.ts';
import { batchNormAxis, dropout, studied } from './hyperparameters.ts';
import { regularizedLayers } from './regularizedLayers.ts';

export const regularized = defineArchitecture({
  key: 'regularized',
  title: 'Dropout + batch norm',
  description: 'The baseline with batch normalisation after each activation and dropout around its hidden layer.',

  hyperparameters: z.strictObject({
    ...studied,
    dropout: dropout.default(0.3), // the first study
    batchNormAxis: batchNormAxis.default(1), // the first study, which counted the rows as channels; -1 is what is usual
  }),

  layers: regularizedLayers,
});
