import { architectureOf } from './architectures/registry.ts';
import { augmentationSheet, augmenter } from './augment.ts';
import { balancedWeights } from './classWeights.ts';
import { rowsOf } from './data/dataset.ts';
import { decodedImages } from './data/decodedImages.ts';
import { downloadFrom } from './data/download.ts';
import { features } from './data/features.ts';
import { createEagerStep } from './eagerStep.ts';
import { evaluate } from './evaluate.ts';
import { type Kept, RunFiles } from './files/runFiles.ts';
import { counts, type EpochMetrics } from './headline.ts';
import type { Assignment, Message } from './messages.ts';
import { assemble } from './network/assemble.ts';
import { parameterCount } from './network/weightSpecs.ts';
import { describeMachine } from './tensorflow.ts';
import { train } from './train.ts';
import { TrainingError } from './trainingError.ts';
import { vgg16Weights } from './weights/vgg16.ts';

// The process that trains one run: receives its assignment, downloads, decodes, trains, and tells the trainer what happens.
// A crash in native code ends this process and one attempt, nothing else.

const count = (value: number) => value.toLocaleString('en-US');
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const percent = (value: number) => `${(100 * value).toFixed(2)} %`;

async function work(assignment: Assignment, send: (message: Message) => Promise<void>): Promise<void> {
  const { architecture, dataset, seed, headline, cacheDir, folder, server } = assignment;
  const say = (text: string) => send({ kind: 'log', text });
  const plan = architectureOf(architecture).configure(assignment.hyperparameters);
  const { hyperparameters, preprocessing, augmentation } = plan;
  const { imageSize, interpolation, batchSize, epochs } = hyperparameters;
  const classes = dataset.classes.length;
  const history: EpochMetrics[] = [];
  const report = (phase: string, step: number, steps: number) =>
    void send({ kind: 'progress', progress: { phase, epoch: history.length, epochs, step, steps } });

  const trainRows = rowsOf(dataset, 'TRAIN');
  const validationRows = rowsOf(dataset, 'VALIDATION');
  const testRows = rowsOf(dataset, 'TEST');
  if (!trainRows.length || !validationRows.length)
    throw new TrainingError(
      `${dataset.name} has ${trainRows.length} training and ${validationRows.length} validation images; a training needs both. Import it with another split.`,
    );
  await say(
    `Dataset ${dataset.name}: ${count(trainRows.length)} training and ${count(validationRows.length)} validation images in ${classes} classes (${dataset.classes.join(', ')})`,
  );

  const decoding = stopwatch();
  const images = await decodedImages(dataset, hyperparameters, {
    cacheDir,
    download: downloadFrom(server),
    onProgress: done => report('downloading images', done, dataset.images.length),
  });
  await say(`Images of ${imageSize} x ${imageSize} (${interpolation}) ready after ${decoding()}`);

  const pretrained =
    plan.pretrained &&
    (await vgg16Weights({
      file: assignment.weightsFile,
      cacheDir,
      onProgress: ({ doneBytes, totalBytes }) =>
        report('fetching weights', megabytes(doneBytes), megabytes(totalBytes)),
    }));
  if (pretrained) await say(pretrained.origin);
  const { base, head, input } = assemble(plan, { classes, seed, startWeights: pretrained?.tensors });
  const frozenWeights = base?.getWeights() ?? [];

  const machine = describeMachine();
  const [frozenCount, headCount] = [parameterCount(base?.weights ?? []), parameterCount(head.weights)];
  const trainableCount = parameterCount(head.weights.filter(({ trainable }) => trainable));
  // What a frozen base gives for unchanging images is the same in every epoch.
  const cachesFeatures = base !== undefined && !augmentation;
  const classIndexes = Int32Array.from(dataset.images, image => image.classIndex);
  const step = createEagerStep({
    base: cachesFeatures ? undefined : base,
    head,
    input: cachesFeatures ? base.output : input,
    preprocessing,
    augmentation,
    hyperparameters,
    classWeights:
      hyperparameters.classWeights === 'balanced' ? balancedWeights(classIndexes, trainRows, classes) : undefined,
  });
  await send({
    kind: 'described',
    parameterCount: frozenCount + headCount,
    trainableParameterCount: trainableCount,
    environment: {
      ...machine,
      step: step.kind,
      precision: 'float32',
      datasetHash: dataset.hash,
      seed,
      ...(base && { frozenFeatures: cachesFeatures ? 'computed once' : 'computed in every step' }),
      ...(pretrained && { pretrainedWeights: pretrained.sha256 }),
    },
  });
  await say(
    `Device: ${machine.device}, ${machine.threads} threads, TensorFlow ${machine.versions.tensorflow}, Node ${machine.versions.node}`,
  );
  await say(
    `${architecture}: ${count(frozenCount + headCount)} parameters, ${count(trainableCount)} of them trainable; seed ${seed}`,
  );

  const whole = { name: architecture, layers: plan.layers, input, classes };
  const files = new RunFiles(
    folder,
    { whole, head: base ? { ...whole, layers: head.layers, input: base.output } : whole, frozenWeights },
    file => send({ kind: 'artifact', ...file }),
  );
  if (augmentation) {
    const sheet = await augmentationSheet(images.read(trainRows.slice(0, 1)), imageSize, {
      ranges: augmentation,
      seed,
    });
    await files.picture('augmentation.png', sheet);
  }

  const computing = stopwatch();
  const rows = cachesFeatures
    ? await features(
        base,
        {
          images,
          count: dataset.images.length,
          known: { datasetHash: dataset.hash, imageSize, interpolation, preprocessing, machine },
        },
        { cacheDir, onProgress: done => report('computing features', done, dataset.images.length) },
      )
    : images;
  if (cachesFeatures) {
    await say(
      `The base is frozen and nothing augments: its features, ${base.output.join(' x ')} an image, ready after ${computing()}; only the head trains`,
    );
    base.dispose();
    images.close();
  }
  const examples = {
    classIndexes,
    read: (wanted: readonly number[]) => {
      const bytes = rows.read(wanted);
      return { inputs: cachesFeatures ? new Float32Array(bytes.buffer) : bytes, count: wanted.length };
    },
  };

  let best: Kept | undefined;
  let chosen: Kept | undefined;
  await train({
    step,
    examples,
    augment: augmentation && augmenter(augmentation, imageSize, seed),
    trainRows,
    validationRows,
    hyperparameters,
    seed,
    onProgress: progress => void send({ kind: 'progress', progress }),
    onEpochEnd: async ({ epoch, metrics, probabilities, imagesPerSecond }) => {
      history.push(metrics);
      const last: Kept = { epoch, metrics, weights: step.getWeights() };
      if (counts('BEST_ACCURACY', metrics, best?.metrics)) best = last;
      if (counts(headline, metrics, chosen?.metrics)) chosen = last;
      await send({ kind: 'epoch', epoch, metrics, predictions: { part: 'VALIDATION', probabilities } });
      await say(
        `Epoch ${epoch}/${epochs}: loss ${metrics.loss.toFixed(4)}, accuracy ${percent(metrics.accuracy)}, validation loss ${metrics.val_loss.toFixed(4)}, validation accuracy ${percent(metrics.val_accuracy)} (${metrics.seconds.toFixed(1)} s, ${imagesPerSecond.toFixed(0)} images/s)`,
      );
      await files.log(history);
      if (best === last) await files.weights('best', last);
      await files.weights('last', last);
    },
  });
  if (!chosen) throw new Error('A training without an epoch');
  if (history.length < epochs)
    await say(
      `Stopped early: ${hyperparameters.earlyStopping} epochs without a lower validation loss than ${Math.min(...history.map(({ val_loss }) => val_loss)).toFixed(4)}`,
    );

  // The epoch that counts meets the training images as they are, without dropout and augmentation, and once the test part.
  step.setWeights(chosen.weights);
  for (const [part, rows, name] of [
    ['TRAIN', trainRows, 'Training images as they are'],
    ['TEST', testRows, 'Test part'],
  ] as const)
    if (rows.length) {
      const { probabilities, accuracy } = await evaluate(step, examples, rows, batchSize, done =>
        report('evaluating', done, rows.length),
      );
      await send({ kind: 'epoch', epoch: chosen.epoch, metrics: {}, predictions: { part, probabilities } });
      await say(`${name}: ${count(rows.length)} images, accuracy ${percent(accuracy)} at epoch ${chosen.epoch}`);
    }

  report('saving', 1, 1);
  await files.model(chosen, {
    architecture,
    epoch: chosen.epoch,
    classes: dataset.classes,
    imageReading: dataset.imageReading,
    imageSize,
    interpolation,
    channels: 'RGB',
    preprocessing,
  });
  await say(
    `Finished: the model has the weights of epoch ${chosen.epoch}, validation accuracy ${percent(chosen.metrics.val_accuracy)}`,
  );
  rows.close();
  step.dispose();
}

/** Seconds since it was made, in words. */
function stopwatch(): () => string {
  const began = performance.now();
  return () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/** Resolves when the message has left this process. */
const send = (message: Message) =>
  new Promise<void>((sent, failed) => {
    process.send?.(message, undefined, undefined, error => (error ? failed(error) : sent()));
  });

/** Wherever a file is written, the disk may be full; and nothing about the run is wrong then. */
const reasonOf = ({ code, message }: NodeJS.ErrnoException) =>
  code === 'ENOSPC'
    ? `The trainer's disk is full (${message}). Free some space, or name another disk in QUINTET_CACHE_DIR and TMPDIR, then retry the run.`
    : message;

process.once('message', async (assignment: Assignment) => {
  try {
    await work(assignment, send);
    await send({ kind: 'done' });
  } catch (error) {
    if (!(error instanceof TrainingError)) process.stderr.write(`${(error as Error).stack}\n`); // for the trainer's log
    await send({ kind: 'failed', reason: reasonOf(error as NodeJS.ErrnoException) });
  }
  process.exit();
});

// Nobody is left to report to.
process.once('disconnect', () => process.exit());
