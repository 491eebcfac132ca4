import type { Parts } from '../data/dataset.ts';
import { count, percent } from '../run/journal.ts';
import type { Context } from './context.ts';
import { evaluate, type LabelledExamples } from './evaluate.ts';
import type { Step } from './step.ts';

const OTHER_PARTS = [
  ['TRAIN', 'Training part, without dropout and augmentation'],
  ['TEST', 'Test part'],
] as const;

/** Evaluates the best epoch on the training part, without dropout and augmentation, and once on the test part. */
export async function evaluateOtherParts(
  { plan, journal }: Context,
  { step, examples, parts, epoch }: { step: Step; examples: LabelledExamples; parts: Parts; epoch: number },
): Promise<void> {
  for (const [part, name] of OTHER_PARTS) {
    const rows = parts[part];
    if (!rows.length) continue;
    const { probabilities, accuracy } = await evaluate(step, examples, rows, plan.hyperparameters.batchSize, done =>
      journal.phase('evaluating', done, rows.length),
    );
    await journal.send({ kind: 'epoch', epoch, metrics: {}, predictions: { part, probabilities } });
    await journal.say(`${name}: ${count(rows.length)} images, accuracy ${percent(accuracy)} at epoch ${epoch}`);
  }
}
