// From where on something is worth a sentence. docs/insights.md says the same to readers; accuracies are shares of 1.

/** Overfitting: fewer epochs after the lowest loss could be a pause. */
export const EPOCHS_AFTER_LOWEST = 5;
/** Overfitting: a level is the mean of so many epochs, since the lowest of many is partly luck and so is the last. */
export const LEVEL_EPOCHS = 3;
/** Overfitting: of losses that only scatter this calls 2 % rising, and finds most rises of three times the scatter. */
export const RISE_IN_SCATTERS = 2.5;
/** Overfitting: a rise of less than so much of the loss harms nobody, however steady it is. */
export const LEAST_RELATIVE_RISE = 0.03;
/** Overfitting: training accuracy has to go on, else the network comes apart rather than learns by heart. */
export const LEAST_TRAINING_GAIN = 0.01;

/** Still improving: fewer epochs have no trend. */
export const FEWEST_EPOCHS_FOR_TREND = 10;
/** Still improving: what counts as the end of a training. */
export const END_SHARE = 1 / 5;
/** Still improving: an end of fewer epochs has no mean. */
export const FEWEST_END_EPOCHS = 3;
/** Still improving: half a point is what more epochs might be worth the time for. */
export const LEAST_IMPROVEMENT = 0.005;
/** Still improving: as a test at 2.5 % has it, were the epochs' errors normal and their scatter known. */
export const IMPROVEMENT_IN_STANDARD_ERRORS = 2;
/** Still improving: half as long again would be too little to see, and a much longer training is another question. */
export const TRAIN_ON_FACTOR = 2;

/** Unsteady: the changes looked at, from the end. */
export const LAST_CHANGES = 10;
/** Unsteady: two points from epoch to epoch are as much as lies between many architectures. */
export const UNSTEADY_CHANGE = 0.02;
/** Unsteady: what goes more than half of its way in one direction is on its way rather than unsteady. */
export const MOST_PROGRESS = 0.5;

/** Unequal classes: five points less on average over the classes show that the large ones carry the accuracy. */
export const UNEQUAL_CLASSES = 0.05;

/** Augmentation: with less of a gap there is none to close. */
export const LEAST_GAP = 0.05;
/** Augmentation: at most so much of the gap is left where it is called narrowed … */
export const NARROWED_TO = 1 / 2;
/** … and where it is called closed. */
export const CLOSED_TO = 1 / 4;
