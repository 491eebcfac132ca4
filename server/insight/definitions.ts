import { inWords, points } from '../ground/words.ts';
import type { InsightKind } from './insight.ts';
import * as thresholds from './thresholds.ts';

const {
  EPOCHS_AFTER_LOWEST,
  FEWEST_END_EPOCHS,
  FEWEST_EPOCHS_FOR_TREND,
  IMPROVEMENT_IN_STANDARD_ERRORS,
  LAST_CHANGES,
  LEAST_GAP,
  LEAST_IMPROVEMENT,
  LEAST_RELATIVE_RISE,
  LEAST_TRAINING_GAIN,
  LEVEL_EPOCHS,
  RISE_IN_SCATTERS,
  UNEQUAL_CLASSES,
  UNSTEADY_CHANGE,
} = thresholds;

const inPoints = (share: number): string => {
  const number = Number(points(share));
  return `${number} ${number === 1 ? 'point' : 'points'}`;
};

/** When each insight is reported, with its thresholds. docs/insights.md has the same sentences and their reasons. */
export const definitions: Readonly<Record<InsightKind, string>> = {
  DIVERGED:
    'The last reported training or validation loss is not a finite number. No other finding is reported for the run.',
  NO_BETTER_THAN_CHANCE:
    'The run is complete, and its highest validation accuracy is not significantly above the share of the largest class among ' +
    'the validation images: the lower bound of its 95 % Wilson interval is not above that share.',
  OVERFITTING:
    'Overfitting begins at the epoch of the lowest validation loss if three conditions are met since then. At least ' +
    `${inWords(EPOCHS_AFTER_LOWEST)} epochs followed. Validation loss rose by more than ${100 * LEAST_RELATIVE_RISE} % and by ` +
    `more than ${RISE_IN_SCATTERS} times its scatter from epoch to epoch, measured from the mean of the ` +
    `${inWords(LEVEL_EPOCHS)} epochs around the lowest to the mean of the last ${inWords(LEVEL_EPOCHS)}. Training accuracy, ` +
    `which is Keras' running mean, rose by at least ${inPoints(LEAST_TRAINING_GAIN)}.`,
  AUGMENTATION_NARROWED_GAP:
    'Two runs have the same layers and the same hyperparameters except for augmentation. The gap is the accuracy on training ' +
    'images, measured without augmentation and dropout, minus the accuracy in the summary. The run without augmentation has a ' +
    `gap of at least ${inPoints(LEAST_GAP)}. The gap of the run with augmentation is at most half of that (narrowed) or at ` +
    'most a quarter (closed).',
  FROZEN_BASE_NO_BETTER:
    'A run has frozen layers and pretrained weights. It is not significantly better than the best network that was trained ' +
    'from scratch, by the test that decides their comparison.',
  STILL_IMPROVING:
    `The run is complete, has at least ${inWords(FEWEST_EPOCHS_FOR_TREND)} epochs and does not overfit. Its mean validation ` +
    `accuracy over the last fifth of its epochs (at least ${inWords(FEWEST_END_EPOCHS)}) is higher than over the same number of ` +
    `epochs before them, by more than ${inPoints(LEAST_IMPROVEMENT)} and by more than ` +
    `${inWords(IMPROVEMENT_IN_STANDARD_ERRORS)} standard errors, which are estimated from the scatter from epoch to epoch.`,
  UNSTEADY:
    `Over the last ${inWords(LAST_CHANGES)} epochs, validation accuracy changes by more than ${inPoints(UNSTEADY_CHANGE)} on ` +
    'average from one epoch to the next, up or down, and its net change is at most half of the sum of these changes.',
  UNEQUAL_CLASSES: `Balanced accuracy, which is the mean recall of the classes, is at least ${inPoints(UNEQUAL_CLASSES)} lower than accuracy.`,
};
