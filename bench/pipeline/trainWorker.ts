import { architectureOf } from '../../trainer/architectures/registry.ts';
import { RowsFile } from '../../trainer/data/rowsFile.ts';
import { assemble } from '../../trainer/network/assemble.ts';
import { train } from '../../trainer/train.ts';
import { augmenter } from '../../trainer/training/augment.ts';
import { createStep } from '../../trainer/training/step.ts';
import { answer, jobOf, type TrainingJob } from './jobs.ts';

// Times training the baseline on a file of rows, with the trainer's loop and read-ahead.

const SEED = 1;
const CLASSES = 3;

const { table, warmUp, steps, augmented } = jobOf<TrainingJob>();
const { imageSize } = table;
const plan = architectureOf('baseline').configure({ imageSize, epochs: 1, stepsPerEpoch: warmUp + steps });
const augmentation = augmented ? architectureOf('augmented').configure({ imageSize }).augmentation : undefined;
const { head, input } = assemble(plan, { classes: CLASSES, seed: SEED });
const file = new RowsFile(table.path, imageSize ** 2 * 3);

let began = 0;
await train({
  step: createStep({ ...plan, augmentation, head, input }),
  examples: {
    classIndexes: Int32Array.from({ length: table.rows }, (_, row) => row % CLASSES),
    read: async rows => ({ inputs: await file.read(rows), count: rows.length }),
  },
  augment: augmentation && augmenter(augmentation, imageSize, SEED),
  trainRows: [...Array(table.rows).keys()],
  validationRows: [0],
  hyperparameters: plan.hyperparameters,
  seed: SEED,
  onProgress: ({ step }) => {
    if (step === warmUp) began = performance.now();
    if (step === warmUp + steps)
      answer({ images: steps * plan.hyperparameters.batchSize, seconds: (performance.now() - began) / 1000 });
  },
  onEpochEnd: () => {},
});
