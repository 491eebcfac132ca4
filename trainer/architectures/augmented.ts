import { z } from 'zod';
import { defineArchitecture } from './architecture.ts';
import {
  batchNormAxis,
  dropout,
  fillMode,
  heightShiftRange,
  horizontalFlip,
  rotationRange,
  shearRange,
  studied,
  widthShiftRange,
  zoomRange,
} from './hyperparameters.ts';
import { regularizedLayers } from './regularizedLayers.ts';

export const augmented = defineArchitecture({
  key: 'augmented',
  title: 'Augmented',
  description:
    'The regularised network on training images that are turned, moved, sheared, zoomed and mirrored at random.',

  hyperparameters: z.strictObject({
    ...studied,
    dropout: dropout.default(0.3), // the first study
    batchNormAxis: batchNormAxis.default(1), // the first study
    rotationRange: rotationRange.default(40), // these, too
    widthShiftRange: widthShiftRange.default(0.2),
    heightShiftRange: heightShiftRange.default(0.2),
    shearRange: shearRange.default(0.2),
    zoomRange: zoomRange.default(0.2),
    horizontalFlip: horizontalFlip.default(true),
    fillMode: fillMode.default('nearest'),
  }),

  layers: regularizedLayers,

  augmentation: hyperparameters => hyperparameters,
});
