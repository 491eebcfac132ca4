import { architectureOf } from './architectures/registry.ts';
import { rowsOf } from './data/dataset.ts';
import { decodedImages } from './data/decodedImages.ts';
import { downloadFrom } from './data/download.ts';
import { createEagerStep } from './eagerStep.ts';
import { evaluate } from './evaluate.ts';
import { type Kept, RunFiles } from './files/runFiles.ts';
import { counts, type EpochMetrics } from './headline.ts';
import type { Assignment, Message } from './messages.ts';
import { buildModel } from './model.ts';
import { describeMachine } from './tensorflow.ts';
import { train } from './train.ts';
import { TrainingError } from './trainingError.ts';

// The process that trains one run: receives its assignment, downloads, decodes, trains, and tells the trainer what happens.
// A crash in native code ends this process and one attempt, nothing else.

const count = (value: number) => value.toLocaleString('en-US');
const percent = (value: number) => `${(100 * value).toFixed(2)} %`;

async function work(assignment: Assignment, send: (message: Message) => Promise<void>): Promise<void> {
  const { dataset, seed, headline, cacheDir, folder, server } = assignment;
  const say = (text: string) => send({ kind: 'log', text });
  const { hyperparameters, layers } = architectureOf(assignment.architecture).configure(assignment.hyperparameters);
  const { imageSize, interpolation, batchSize, epochs } = hyperparameters;

  const trainRows = rowsOf(dataset, 'TRAIN');
  const validationRows = rowsOf(dataset, 'VALIDATION');
  const testRows = rowsOf(dataset, 'TEST');
  if (!trainRows.length || !validationRows.length)
    throw new TrainingError(
      `${dataset.name} has ${trainRows.length} training and ${validationRows.length} validation images; a training needs both. Import it with another split.`,
    );
  await say(
    `Dataset ${dataset.name}: ${count(trainRows.length)} training and ${count(validationRows.length)} validation images in ${dataset.classes.length} classes (${dataset.classes.join(', ')})`,
  );

  const began = performance.now();
  let made = false;
  const decoded = await decodedImages(dataset, hyperparameters, {
    cacheDir,
    download: downloadFrom(server),
    onProgress: done => {
      made = true;
      const progress = { phase: 'downloading images', epoch: 0, epochs, step: done, steps: dataset.images.length };
      void send({ kind: 'progress', progress });
    },
  });
  await say(
    made
      ? `Images downloaded and resized to ${imageSize} x ${imageSize} (${interpolation}) in ${((performance.now() - began) / 1000).toFixed(1)} s`
      : `Images of ${imageSize} x ${imageSize} (${interpolation}) taken from the cache`,
  );
  const images = {
    read: decoded.read.bind(decoded),
    classIndexes: Int32Array.from(dataset.images, image => image.classIndex),
  };

  const model = buildModel(assignment.architecture, layers, { imageSize, classes: dataset.classes.length, seed });
  const step = createEagerStep(model, hyperparameters);
  const machine = describeMachine();
  const parameterCount = model.countParams();
  const trainableParameterCount = model.trainableWeights.reduce((sum, { shape }) => sum + size(shape), 0);
  await send({
    kind: 'described',
    parameterCount,
    trainableParameterCount,
    environment: { ...machine, step: step.kind, precision: 'float32', datasetHash: dataset.hash, seed },
  });
  await say(
    `Device: ${machine.device}, ${machine.threads} threads, TensorFlow ${machine.versions.tensorflow}, Node ${machine.versions.node}`,
  );
  await say(
    `${assignment.architecture}: ${count(parameterCount)} parameters, ${count(trainableParameterCount)} of them trainable; seed ${seed}`,
  );

  const files = new RunFiles(folder, model, file => send({ kind: 'artifact', ...file }));
  const history: EpochMetrics[] = [];
  let best: Kept | undefined;
  let chosen: Kept | undefined;
  await train({
    step,
    images,
    trainRows,
    validationRows,
    hyperparameters,
    seed,
    onProgress: progress => void send({ kind: 'progress', progress }),
    onEpochEnd: async ({ epoch, metrics, probabilities, seconds, imagesPerSecond }) => {
      history.push(metrics);
      const last: Kept = { epoch, metrics, weights: step.getWeights() };
      if (counts('BEST_ACCURACY', metrics, best?.metrics)) best = last;
      if (counts(headline, metrics, chosen?.metrics)) chosen = last;
      await send({ kind: 'epoch', epoch, metrics, predictions: { part: 'VALIDATION', probabilities } });
      await say(
        `Epoch ${epoch}/${epochs}: loss ${metrics.loss.toFixed(4)}, accuracy ${percent(metrics.accuracy)}, validation loss ${metrics.val_loss.toFixed(4)}, validation accuracy ${percent(metrics.val_accuracy)} (${seconds.toFixed(1)} s, ${imagesPerSecond.toFixed(0)} images/s)`,
      );
      await files.log(history);
      if (best === last) await files.weights('best', last);
      await files.weights('last', last);
    },
  });
  if (!chosen) throw new Error('A training without an epoch');

  // The test part is met once, by the epoch that counts.
  if (testRows.length) {
    step.setWeights(chosen.weights);
    const { probabilities, accuracy } = await evaluate(step, images, testRows, batchSize);
    await send({ kind: 'epoch', epoch: chosen.epoch, metrics: {}, predictions: { part: 'TEST', probabilities } });
    await say(`Test part: ${count(testRows.length)} images, accuracy ${percent(accuracy)} at epoch ${chosen.epoch}`);
  }

  await send({
    kind: 'progress',
    progress: { phase: 'saving', epoch: epochs, epochs, step: 1, steps: 1 },
  });
  await files.model(chosen, {
    architecture: assignment.architecture,
    epoch: chosen.epoch,
    classes: dataset.classes,
    imageSize,
    interpolation,
    channels: 'RGB',
    rescale: '1/255',
  });
  await say(
    `Finished: the model has the weights of epoch ${chosen.epoch}, validation accuracy ${percent(chosen.metrics.val_accuracy)}`,
  );
  decoded.close();
  step.dispose();
}

const size = (shape: readonly (number | null)[]) =>
  shape.reduce((product: number, length) => product * (length ?? 1), 1);

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
