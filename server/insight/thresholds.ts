// The thresholds of insights, which docs/insights.md explains to readers. Accuracies are between 0 and 1.

/** Overfitting: with fewer epochs after the lowest loss, the rise could be temporary. */
export const EPOCHS_AFTER_LOWEST = 5;
/** Overfitting: losses are averaged over this many epochs, because both the lowest and the last loss are partly luck. */
export const LEVEL_EPOCHS = 3;
/** Overfitting: this threshold reports 2 % of flat noisy losses, and four in five rises of four times the scatter (docs/insights.md). */
export const RISE_IN_SCATTERS = 2.5;
/** Overfitting: a smaller relative rise of the loss is harmless, however steady it is. */
export const LEAST_RELATIVE_RISE = 0.03;
/** Overfitting: the training accuracy must rise by this much; otherwise the network degrades rather than memorizes. */
export const LEAST_TRAINING_GAIN = 0.01;

/** Still improving: fewer epochs are too few for a trend. */
export const FEWEST_EPOCHS_FOR_TREND = 10;
/** Still improving: the share of the epochs that counts as the end of a training. */
export const END_SHARE = 1 / 5;
/** Still improving: fewer epochs at the end are too few for a mean. */
export const FEWEST_END_EPOCHS = 3;
/** Still improving: a gain of less than half a point is not worth the time of more epochs. */
export const LEAST_IMPROVEMENT = 0.005;
/** Still improving: a one-sided test at about 2.5 % if the errors were normal with a known variance. */
export const IMPROVEMENT_IN_STANDARD_ERRORS = 2;
/** Still improving: half as many epochs again may show no change, and a much longer training is a different question. */
export const TRAIN_ON_FACTOR = 2;

/** Unsteady: the number of changes at the end of the training that are examined. */
export const LAST_CHANGES = 10;
/** Unsteady: two points from epoch to epoch are as large as the difference between many architectures. */
export const UNSTEADY_CHANGE = 0.02;
/** Unsteady: if more than this share of the movement is net progress, the accuracy is still moving rather than unsteady. */
export const MOST_PROGRESS = 0.5;

/** Unequal classes: if balanced accuracy is five points lower, the large classes carry the accuracy. */
export const UNEQUAL_CLASSES = 0.05;

/** Augmentation: a smaller gap is not worth closing. */
export const LEAST_GAP = 0.05;
/** Augmentation: the gap counts as narrowed if at most this share of it remains. */
export const NARROWED_TO = 1 / 2;
/** Augmentation: the gap counts as closed if at most this share of it remains. */
export const CLOSED_TO = 1 / 4;
