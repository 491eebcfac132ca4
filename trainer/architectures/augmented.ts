import { z } from 'zod';
import { defineArchitecture } from './architecture.ts';
import {
  fillMode,
  heightShiftRange,
  horizontalFlip,
  rotationRange,
  shearRange,
  widthShiftRange,
  zoomRange,
} from './hyperparameters.ts';
import { regularizedHyperparameters, regularizedLayers } from './regularizedLayers.ts';

export const augmented = defineArchitecture({
  key: 'augmented',
  title: 'Augmented',
  description:
    'The network with dropout and batch normalisation, trained on randomly rotated, shifted, sheared, zoomed and flipped images.',

  hyperparameters: z.strictObject({
    ...regularizedHyperparameters,
    rotationRange: rotationRange.default(40), // the first study, as are the next six
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
