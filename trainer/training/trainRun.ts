import { architectureOf } from '../architectures/registry.ts';
import { type Parts, partsOf } from '../data/dataset.ts';
import type { Kept } from '../files/kept.ts';
import type { Labels } from '../files/modelReadme.ts';
import { RunFiles } from '../files/runFiles.ts';
import { refuseForeignPrecision } from '../machine/nativePrecisions.ts';
import { count, Journal, percent } from '../run/journal.ts';
import type { Message } from '../run/messages.ts';
import { drawAugmentation } from './augment.ts';
import { balancedWeights } from './classWeights.ts';
import type { Context } from './context.ts';
import { describe } from './describe.ts';
import { type Examples, examplesFor, imagesFor, meetsBaseOnce } from './examples.ts';
import { evaluateOtherParts } from './otherParts.ts';
import { type Started, startNetwork } from './startNetwork.ts';
import { createStep, type Step } from './step.ts';
import { trainEpochs } from './trainEpochs.ts';

type Send = (message: Message) => Promise<void>;

/**
 * Trains one attempt at one run, from its images to its model.
 *
 * @throws TrainingError with a reason that the user can act on
 */
export async function trainRun(assignment: Context['assignment'], send: Send): Promise<void> {
  const plan = architectureOf(assignment.architecture).configure(assignment.hyperparameters);
  const journal = new Journal(send, plan.hyperparameters.epochs);
  const context: Context = { assignment, plan, journal };

  refuseForeignPrecision(plan.hyperparameters.precision);
  const parts = partsOf(assignment.dataset);
  await sayDataset(context, parts);
  const images = await imagesFor(context);
  const started = await startNetwork(context);
  await describe(context, started);
  const files = filesFor(context, started, send);
  await drawAugmentation(context, { files, images, row: parts.TRAIN[0] as number });

  const examples = await examplesFor(context, started.network, images);
  const step = stepFor(context, { started, examples, parts });
  const best = await trainEpochs(context, { step, examples, parts, files });
  step.setWeights(best.weights);
  journal.phase('saving', 1, 1);
  await files.model(best, labelsOf(context, best));
  await evaluateOtherParts(context, { step, examples, parts, epoch: best.epoch });
  await journal.say(
    `Finished: the model has the weights of epoch ${best.epoch}, validation accuracy ${percent(best.metrics.val_accuracy)}`,
  );
  examples.close();
  step.dispose();
}

const sayDataset = ({ assignment: { dataset }, journal }: Context, parts: Parts) =>
  journal.say(
    `Dataset ${dataset.name}: ${count(parts.TRAIN.length)} training and ${count(parts.VALIDATION.length)} validation images in ${dataset.classes.length} classes (${dataset.classes.join(', ')})`,
  );

function filesFor({ assignment, plan }: Context, { network, startedFrom }: Started, send: Send): RunFiles {
  const { base, head, input } = network;
  const { architecture, dataset, folder } = assignment;
  const whole = { name: architecture, layers: plan.layers, input, classes: dataset.classes.length };
  const networks = {
    whole,
    head: base ? { ...whole, layers: head.layers, input: base.output } : whole,
    frozenWeights: base?.getWeights() ?? [],
    startedFrom,
  };
  return new RunFiles(folder, networks, file => send({ kind: 'artifact', ...file }));
}

function stepFor(
  { assignment: { dataset, execution }, plan }: Context,
  { started, examples, parts }: { started: Started; examples: Examples; parts: Parts },
): Step {
  const { preprocessing, augmentation, hyperparameters } = plan;
  const { base, head } = started.network;
  return createStep({
    base: meetsBaseOnce(plan) ? undefined : base,
    head,
    input: examples.shape,
    preprocessing,
    augmentation,
    hyperparameters,
    classWeights:
      hyperparameters.classWeights === 'balanced'
        ? balancedWeights(examples.classIndexes, parts.TRAIN, dataset.classes.length)
        : undefined,
    execution,
    precision: hyperparameters.precision,
  });
}

function labelsOf({ assignment: { architecture, dataset }, plan }: Context, { epoch }: Kept): Labels {
  const { imageSize, interpolation } = plan.hyperparameters;
  return {
    architecture,
    epoch,
    classes: dataset.classes,
    imageReading: dataset.imageReading,
    imageSize,
    interpolation,
    channels: 'RGB',
    preprocessing: plan.preprocessing,
  };
}
