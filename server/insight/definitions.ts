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
    'The last training or validation loss that was reported is not a finite number. Nothing else is said of the run.',
  NO_BETTER_THAN_CHANCE:
    'The run is complete, and the 95 % Wilson interval of its highest validation accuracy reaches down to the share of the ' +
    'largest class among the validation images.',
  OVERFITTING:
    `It begins at the epoch of the lowest validation loss, if at least ${inWords(EPOCHS_AFTER_LOWEST)} epochs follow; the ` +
    `loss has risen since by more than ${100 * LEAST_RELATIVE_RISE} % and by more than ${RISE_IN_SCATTERS} times its scatter ` +
    `from epoch to epoch, from the mean of the ${inWords(LEVEL_EPOCHS)} epochs around the lowest to the mean of the last ` +
    `${inWords(LEVEL_EPOCHS)}; and training accuracy, Keras' running mean, has gone up since by at least ` +
    `${inPoints(LEAST_TRAINING_GAIN)}.`,
  AUGMENTATION_NARROWED_GAP:
    'Two runs have the same layers and hyperparameters but for augmentation. The gap is accuracy on training images as they ' +
    'are, without augmentation and dropout, less accuracy on the images of the headline. It is at least ' +
    `${inPoints(LEAST_GAP)} without augmentation and at most half of that with it (narrowed), or a quarter (closed).`,
  FROZEN_BASE_NO_BETTER:
    'A run has layers that do not train and weights from elsewhere. Compared with the best of the networks that were trained ' +
    'from scratch, it is not shown to be better, by the test that the comparisons have.',
  STILL_IMPROVING:
    `The run is complete, has at least ${inWords(FEWEST_EPOCHS_FOR_TREND)} epochs and does not overfit. Its mean validation ` +
    `accuracy over the last fifth of its epochs (at least ${inWords(FEWEST_END_EPOCHS)}) is higher than over as many before ` +
    `them, by more than ${inPoints(LEAST_IMPROVEMENT)} and by more than ${inWords(IMPROVEMENT_IN_STANDARD_ERRORS)} standard ` +
    'errors, which come from its scatter from epoch to epoch.',
  UNSTEADY:
    `Over the last ${inWords(LAST_CHANGES)} epochs validation accuracy moves by more than ${inPoints(UNSTEADY_CHANGE)} on ` +
    'average from one epoch to the next, up or down, and comes forward by no more than half of the way that it goes.',
  UNEQUAL_CLASSES: `Balanced accuracy, the mean over the classes, is at least ${inPoints(UNEQUAL_CLASSES)} lower than accuracy.`,
};
