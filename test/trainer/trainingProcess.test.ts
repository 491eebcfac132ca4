import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawImages } from './support/drawn.ts';
import { predictInNode, unzip } from './support/readmePrograms.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { ofKind, serveImages, trainInProcess } from './support/trainingProcess.ts';

const hyperparameters = { imageSize: 96, epochs: 2, batchSize: 8, learningRate: 1e-3 };

test('two processes with the same seed give the same log to the byte, and a different seed gives a different log', {
  timeout: 120_000,
}, async () => {
  const images = await drawImages({ TRAIN: 10, VALIDATION: 6 });
  await using server = await serveImages(images);
  const cacheDir = temporaryFolder();
  const log = async (seed: number) => {
    const folder = temporaryFolder();
    const messages = await trainInProcess(images, {
      seed,
      hyperparameters,
      cacheDir,
      folder,
      server: { url: server.url, token: undefined },
    });
    expect(messages.at(-1)).toEqual({ kind: 'done' });
    const files = ofKind(messages, 'artifact').filter(({ name }) => name === 'training.csv');
    return readFileSync(files.at(-1)!.path, 'utf8');
  };
  const first = await log(5);
  expect(first).toMatch(/^epoch,accuracy,loss,val_accuracy,val_loss\n0,[\d.,]+\n1,[\d.,]+\n$/);
  expect(await log(5)).toBe(first);
  expect(await log(6)).not.toBe(first);
  expect(server.requested.toSorted()).toEqual(images.map(({ id }) => id).toSorted()); // each image only once, for all three runs
});

test('the finished model, used outside Quintet, predicts what was recorded at its epoch', {
  timeout: 120_000,
}, async () => {
  const images = await drawImages({ TRAIN: 8, VALIDATION: 4, TEST: 2 }, 3);
  await using server = await serveImages(images);
  const folder = temporaryFolder();
  const messages = await trainInProcess(images, {
    classes: 3,
    seed: 1,
    hyperparameters,
    cacheDir: temporaryFolder(),
    folder,
    server: { url: server.url, token: undefined },
  });

  const artifacts = ofKind(messages, 'artifact');
  const named = (name: string) => artifacts.filter(artifact => artifact.name === name);
  expect(named('training.csv').length).toBe(2);
  expect(named('last.tfjs.zip').map(({ epoch }) => epoch)).toEqual([1, 2]);
  expect(named('best.tfjs.zip')[0]?.epoch).toBe(1);
  expect(artifacts.slice(-2).map(({ name, artifact }) => [name, artifact])).toEqual([
    ['model.tfjs.zip', 'MODEL'],
    ['model.h5', 'MODEL'],
  ]);
  const zip = named('model.tfjs.zip')[0]!;
  const { epoch } = zip;
  const recorded = ofKind(messages, 'epoch').filter(message => message.epoch === epoch);
  expect(recorded.map(({ predictions }) => [predictions.part, predictions.probabilities.length])).toEqual([
    ['VALIDATION', 36],
    ['TRAIN', 72],
    ['TEST', 18],
  ]);

  const model = join(folder, 'model');
  await unzip(zip.path, model);
  expect(JSON.parse(readFileSync(join(model, 'labels.json'), 'utf8'))).toMatchObject({
    classes: ['bright-left', 'bright-right', 'bright-middle'],
    imageReading: 'KERAS',
    imageSize: 96,
    epoch,
  });
  const validation = images.filter(({ part }) => part === 'VALIDATION');
  validation.forEach(({ file }, index) => {
    writeFileSync(join(folder, `${index}.png`), file);
  });
  const predicted = predictElsewhere(
    model,
    validation.map((_, index) => join(folder, `${index}.png`)),
  );
  const greatest = Math.max(...predicted.map((p, at) => Math.abs(p - recorded[0]!.predictions.probabilities[at]!)));
  expect(predicted.length).toBe(36);
  expect(greatest).toBeLessThan(1e-5);
});

/** Predicts like a user, with plain tfjs-node and sharp in a separate process, without Quintet's code. */
function predictElsewhere(model: string, files: string[]): number[] {
  const script = `
    const tf = require('@tensorflow/tfjs-node-gpu'), sharp = require('sharp');
    (async () => {
      const model = await tf.loadLayersModel('file://${model}/model.json');
      const result = [];
      for (const file of ${JSON.stringify(files)}) {
        const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
        const input = tf.tensor4d(Float32Array.from(data, value => value / 255), [1, info.height, info.width, 3]);
        result.push(...(await model.predict(input).data()));
      }
      console.log(JSON.stringify(result));
    })();`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

test.each([
  { architecture: 'regularized', set: { imageSize: 96 } },
  { architecture: 'augmented', set: { imageSize: 96 } },
  { architecture: 'vgg16-frozen', set: { imageSize: 32, weights: 'none' } },
  { architecture: 'vgg16-trainable', set: { imageSize: 32, weights: 'none' } },
])(
  '$architecture gives the same log for the same seed, and a model that predicts what was recorded',
  {
    timeout: 240_000,
  },
  async ({ architecture, set }) => {
    // JPEGs much larger than the training size, because shrinking them while decoding would give different pixels.
    const images = await drawImages({ TRAIN: 6, VALIDATION: 4 }, 2, { size: 300, format: 'jpeg' });
    await using server = await serveImages(images);
    const cacheDir = temporaryFolder();
    const trainOnce = async (seed: number) => {
      const folder = temporaryFolder();
      const messages = await trainInProcess(images, {
        architecture,
        hyperparameters: { ...set, epochs: 2, batchSize: 8 },
        seed,
        cacheDir,
        folder,
        server: { url: server.url, token: undefined },
      });
      expect(messages.at(-1)).toEqual({ kind: 'done' });
      const log = ofKind(messages, 'artifact').filter(({ name }) => name === 'training.csv');
      return { folder, messages, log: readFileSync(log.at(-1)!.path, 'utf8') };
    };
    const { folder, messages, log } = await trainOnce(5);
    expect((await trainOnce(5)).log).toBe(log); // including dropout and augmentation
    expect((await trainOnce(6)).log).not.toBe(log);

    const artifacts = ofKind(messages, 'artifact');
    expect(artifacts.some(({ name }) => name === 'augmentation.png')).toBe(architecture === 'augmented');
    const { path, epoch } = artifacts.findLast(({ name }) => name === 'model.tfjs.zip')!;
    const recorded = ofKind(messages, 'epoch').find(message => message.epoch === epoch)!.predictions.probabilities;
    const model = join(folder, 'model');
    await unzip(path, model);
    const validation = images.filter(({ part }) => part === 'VALIDATION');
    const files = [0, 5].map(row => {
      writeFileSync(join(model, `${row}.jpg`), validation[row]!.file);
      return `${row}.jpg`;
    });
    const expected = [0, 1, 10, 11].map(at => recorded[at]!); // two classes for each image
    const apart = (await predictInNode(model, files)).map((p, at) => Math.abs(p - expected[at]!));
    expect(apart.length).toBe(4);
    expect(Math.max(...apart)).toBeLessThan(1e-3); // as the README says: TensorFlow.js adds in a different order
  },
);
