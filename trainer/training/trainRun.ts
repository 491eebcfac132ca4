import type { Plan } from '../architectures/architecture.ts';
import { architectureOf } from '../architectures/registry.ts';
import { parameterCount } from '../architectures/weightSpecs.ts';
import { type Parts, partsOf } from '../data/dataset.ts';
import { decodedBy, decodedImages } from '../data/decodedImages.ts';
import { downloadFrom } from '../data/download.ts';
import type { RowsFile } from '../data/rowsFile.ts';
import { type Kept, RunFiles } from '../files/runFiles.ts';
import { describeMachine } from '../machine/describeMachine.ts';
import { refuseForeignPrecision } from '../machine/nativePrecisions.ts';
import { type Assembled, assemble } from '../network/assemble.ts';
import { counts, type EpochMetrics } from '../run/headline.ts';
import { count, Journal, percent, stopwatch } from '../run/journal.ts';
import type { Assignment, Message } from '../run/messages.ts';
import { train } from '../train.ts';
import { pretrainedWeights } from '../weights/pretrained.ts';
import { augmentationSheet, augmenter } from './augment.ts';
import { balancedWeights } from './classWeights.ts';
import { evaluate, type LabelledExamples } from './evaluate.ts';
import { features } from './features.ts';
import { createStep, type Step } from './step.ts';

type Context = { assignment: Assignment; plan: Plan; journal: Journal };

/**
 * One attempt at one run, from its images to its model.
 *
 * @throws TrainingError with a reason that its reader can act on
 */
export async function trainRun(assignment: Assignment, send: (message: Message) => Promise<void>): Promise<void> {
  const { architecture, dataset, execution } = assignment;
  const plan = architectureOf(architecture).configure(assignment.hyperparameters);
  const { hyperparameters, preprocessing, augmentation } = plan;
  const journal = new Journal(send, hyperparameters.epochs);
  const context: Context = { assignment, plan, journal };

  refuseForeignPrecision(hyperparameters.precision);
  const parts = partsOf(dataset);
  const classCount = dataset.classes.length;
  await journal.say(
    `Dataset ${dataset.name}: ${count(parts.TRAIN.length)} training and ${count(parts.VALIDATION.length)} validation images in ${classCount} classes (${dataset.classes.join(', ')})`,
  );
  const images = await imagesFor(context);
  const { network, weightsHash, startedFrom } = await networkFor(context);
  const { base, head, input } = network;
  const frozenWeights = base?.getWeights() ?? [];
  // What a frozen base gives for unchanging images is the same in every epoch.
  const featuresOf = augmentation ? undefined : base;
  await describe(context, network, {
    frozenFeatures: base && (featuresOf ? 'computed once' : 'computed in every step'),
    weightsHash,
  });

  const whole = { name: architecture, layers: plan.layers, input, classes: classCount };
  const files = new RunFiles(
    assignment.folder,
    {
      whole,
      head: base ? { ...whole, layers: head.layers, input: base.output } : whole,
      frozenWeights,
      startedFrom,
    },
    file => send({ kind: 'artifact', ...file }),
  );
  if (augmentation) await drawAugmentation(context, files, images, parts.TRAIN[0] as number);

  const rows = featuresOf ? await featuresFor(context, featuresOf, images) : images;
  const classIndexes = Int32Array.from(dataset.images, image => image.classIndex);
  const examples: LabelledExamples = {
    classIndexes,
    read: async wanted => {
      const bytes = await rows.read(wanted);
      return { inputs: featuresOf ? new Float32Array(bytes.buffer) : bytes, count: wanted.length };
    },
  };
  const step = createStep({
    base: featuresOf ? undefined : base,
    head,
    input: featuresOf ? featuresOf.output : input,
    preprocessing,
    augmentation,
    hyperparameters,
    classWeights:
      hyperparameters.classWeights === 'balanced' ? balancedWeights(classIndexes, parts.TRAIN, classCount) : undefined,
    execution,
    precision: hyperparameters.precision,
  });

  const chosen = await trainAndKeep(context, { step, examples, parts, files });
  step.setWeights(chosen.weights);
  journal.phase('saving', 1, 1);
  await files.model(chosen, {
    architecture,
    epoch: chosen.epoch,
    classes: dataset.classes,
    imageReading: dataset.imageReading,
    imageSize: hyperparameters.imageSize,
    interpolation: hyperparameters.interpolation,
    channels: 'RGB',
    preprocessing,
  });
  await meetOtherParts(context, { step, examples, parts, epoch: chosen.epoch });
  await journal.say(
    `Finished: the model has the weights of epoch ${chosen.epoch}, validation accuracy ${percent(chosen.metrics.val_accuracy)}`,
  );
  rows.close();
  step.dispose();
}

async function imagesFor({ assignment: { dataset, cacheDir, server }, plan, journal }: Context): Promise<RowsFile> {
  const { imageSize, interpolation } = plan.hyperparameters;
  const seconds = stopwatch();
  const images = await decodedImages(dataset, plan.hyperparameters, {
    cacheDir,
    download: downloadFrom(server),
    onProgress: done => journal.phase('downloading images', done, dataset.images.length),
  });
  await journal.say(`Images of ${imageSize} x ${imageSize} (${interpolation}) ready after ${seconds()}`);
  return images;
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

async function networkFor({
  assignment,
  plan,
  journal,
}: Context): Promise<{ network: Assembled; weightsHash?: string }> {
  const { dataset, seed, weightFiles, cacheDir } = assignment;
  const pretrained =
    plan.pretrained &&
    (await pretrainedWeights(plan.pretrained, {
      file: weightFiles[plan.pretrained.variable],
      cacheDir,
      onProgress: ({ doneBytes, totalBytes }) =>
        journal.phase('fetching weights', megabytes(doneBytes), megabytes(totalBytes)),
    }));
  if (pretrained) await journal.say(pretrained.origin);
  return {
    network: assemble(plan, { classes: dataset.classes.length, seed, startWeights: pretrained?.tensors }),
    ...(pretrained && { weightsHash: pretrained.sha256 }),
  };
}

/** Records what trains, and on what: enough to know later why a number is what it is. */
async function describe(
  { assignment: { architecture, dataset, seed, execution }, plan, journal }: Context,
  { base, head }: Assembled,
  { frozenFeatures, weightsHash }: { frozenFeatures: string | undefined; weightsHash: string | undefined },
): Promise<void> {
  const machine = describeMachine();
  const total = parameterCount([...(base?.weights ?? []), ...head.weights]);
  const trainable = parameterCount(head.weights.filter(({ trainable }) => trainable));
  await journal.send({
    kind: 'described',
    parameterCount: total,
    trainableParameterCount: trainable,
    environment: {
      ...machine,
      step: execution,
      precision: plan.hyperparameters.precision,
      datasetHash: dataset.hash,
      seed,
      ...(frozenFeatures && { frozenFeatures }),
      ...(weightsHash && { pretrainedWeights: weightsHash }),
    },
  });
  await journal.say(
    `Device: ${machine.device}, ${machine.threads} threads, TensorFlow ${machine.versions.tensorflow}, Node ${machine.versions.node}`,
  );
  await journal.say(`${architecture}: ${count(total)} parameters, ${count(trainable)} of them trainable; seed ${seed}`);
}

async function drawAugmentation({ assignment, plan }: Context, files: RunFiles, images: RowsFile, row: number) {
  if (!plan.augmentation) return;
  const image = await images.read([row]);
  const { imageSize } = plan.hyperparameters;
  const sheet = await augmentationSheet(image, imageSize, { ranges: plan.augmentation, seed: assignment.seed });
  await files.picture('augmentation.png', sheet);
}

/** What the frozen base gives for each image; base and images are not needed any more afterwards. */
async function featuresFor(
  { assignment: { dataset, cacheDir, execution }, plan, journal }: Context,
  base: NonNullable<Assembled['base']>,
  images: RowsFile,
): Promise<RowsFile> {
  const { imageSize, interpolation, precision } = plan.hyperparameters;
  const total = dataset.images.length;
  const seconds = stopwatch();
  const rows = await features(
    base,
    {
      images,
      count: total,
      known: {
        datasetHash: dataset.hash,
        decodedBy: decodedBy(),
        imageSize,
        interpolation,
        preprocessing: plan.preprocessing,
        machine: describeMachine(),
        execution,
        precision,
      },
    },
    { cacheDir, onProgress: done => journal.phase('computing features', done, total) },
  );
  await journal.say(
    `The base is frozen and nothing augments: its features, ${base.output.join(' x ')} an image, ready after ${seconds()}; only the head trains`,
  );
  base.dispose();
  images.close();
  return rows;
}

type Trained = { step: Step; examples: LabelledExamples; parts: Parts };

/** Trains; reports each epoch and keeps its files. The epoch that counts is what it gives. */
async function trainAndKeep(
  { assignment: { headline, seed }, plan: { hyperparameters, augmentation }, journal }: Context,
  { step, examples, parts, files }: Trained & { files: RunFiles },
): Promise<Kept> {
  const { epochs, earlyStopping, imageSize } = hyperparameters;
  const history: EpochMetrics[] = [];
  let best: Kept | undefined;
  let chosen: Kept | undefined;
  await train({
    step,
    examples,
    augment: augmentation && augmenter(augmentation, imageSize, seed),
    trainRows: parts.TRAIN,
    validationRows: parts.VALIDATION,
    hyperparameters,
    seed,
    onProgress: progress => void journal.send({ kind: 'progress', progress }),
    onEpochEnd: async ({ epoch, metrics, probabilities, imagesPerSecond }) => {
      history.push(metrics);
      journal.epoch = epoch;
      const last: Kept = { epoch, metrics, weights: step.getWeights() };
      if (counts('BEST_ACCURACY', metrics, best?.metrics)) best = last;
      if (counts(headline, metrics, chosen?.metrics)) chosen = last;
      await journal.send({ kind: 'epoch', epoch, metrics, predictions: { part: 'VALIDATION', probabilities } });
      await journal.say(
        `Epoch ${epoch}/${epochs}: loss ${metrics.loss.toFixed(4)}, accuracy ${percent(metrics.accuracy)}, validation loss ${metrics.val_loss.toFixed(4)}, validation accuracy ${percent(metrics.val_accuracy)} (${metrics.seconds.toFixed(1)} s, ${imagesPerSecond.toFixed(0)} images/s)`,
      );
      await files.log(history);
      if (best === last) await files.weights('best', last);
      await files.weights('last', last);
    },
  });
  if (!chosen) throw new Error('A training without an epoch');
  if (history.length < epochs)
    await journal.say(
      `Stopped early: ${earlyStopping} epochs without a lower validation loss than ${Math.min(...history.map(({ val_loss }) => val_loss)).toFixed(4)}`,
    );
  return chosen;
}

/** The epoch that counts meets the training images as they are, without dropout and augmentation, and once the test part. */
async function meetOtherParts(
  { plan, journal }: Context,
  { step, examples, parts, epoch }: Trained & { epoch: number },
): Promise<void> {
  for (const [part, name] of [
    ['TRAIN', 'Training images as they are'],
    ['TEST', 'Test part'],
  ] as const) {
    const rows = parts[part];
    if (!rows.length) continue;
    const { probabilities, accuracy } = await evaluate(step, examples, rows, plan.hyperparameters.batchSize, done =>
      journal.phase('evaluating', done, rows.length),
    );
    await journal.send({ kind: 'epoch', epoch, metrics: {}, predictions: { part, probabilities } });
    await journal.say(`${name}: ${count(rows.length)} images, accuracy ${percent(accuracy)} at epoch ${epoch}`);
  }
}
