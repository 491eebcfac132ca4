import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { uniform } from '../../common/random.ts';
import { vgg16Weights } from '../../trainer/architectures/vgg16Weights.ts';
import { type Labels, modelReadme } from '../../trainer/files/modelReadme.ts';
import { usePage } from '../support/browser.ts';
import { keras } from '../support/readFiles.ts';
import type { DrawnImage } from './support/drawn.ts';
import { predictInBrowser, predictInKeras, predictInNode, unzip } from './support/readmePrograms.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { ofKind, serveImages, trainInProcess } from './support/trainingProcess.ts';

const labels: Labels = {
  architecture: 'vgg16-frozen',
  epoch: 3,
  classes: ['young', 'old'],
  imageReading: 'KERAS',
  imageSize: 96,
  interpolation: 'nearest',
  channels: 'RGB',
  preprocessing: 'rescale',
};
const introduction = (text: string) => text.split('\n\n')[1];

test("a model that started from pretrained weights names the weights' holder and licence", () => {
  expect(introduction(modelReadme(labels, vgg16Weights))).toBe(
    'Tells young, old apart. Trained with Quintet. The training started from these weights: ' +
      "VGG16's ImageNet weights, © Visual Geometry Group, University of Oxford, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).",
  );
});

test('a model that started from random weights has no attribution', () => {
  expect(introduction(modelReadme(labels))).toBe('Tells young, old apart. Trained with Quintet.');
});

let page: Page;
usePage(opened => {
  page = opened;
});

/** Versions of Node, such as `20 22 24`, that run the README's program in addition to the current one. */
const nodes = process.env.QUINTET_TEST_NODES?.split(/[ ,]+/) ?? [];

test.each([
  ['baseline', 'KERAS', { interpolation: 'nearest', imageSize: 96 }],
  ['baseline', 'CORRECTED', { interpolation: 'bilinear', imageSize: 96 }],
  ['vgg16-frozen', 'KERAS', { imageSize: 32, weights: 'none', preprocessing: 'imagenet' }],
] as const)(
  'the programs in the README of a %s that read images as %s predict in Node, the browser and Keras what was recorded',
  { timeout: 300_000 },
  async (architecture, imageReading, set) => {
    const images = await datasetOf(architecture === 'baseline'); // TensorFlow.js takes seconds for each image with VGG16
    await using server = await serveImages(images);
    const folder = temporaryFolder();
    const messages = await trainInProcess(images, {
      architecture,
      imageReading,
      seed: 1,
      hyperparameters: { ...set, epochs: 4, batchSize: 8 },
      cacheDir: temporaryFolder(),
      folder,
      server: { url: server.url, token: undefined },
    });
    expect(messages.at(-1)).toEqual({ kind: 'done' });
    const artifact = (name: string) => ofKind(messages, 'artifact').findLast(file => file.name === name)!;
    const { epoch, path } = artifact('model.tfjs.zip');
    const { predictions } = ofKind(messages, 'epoch').find(message => message.epoch === epoch)!;
    const recorded = [...predictions.probabilities];
    expect(Math.max(...recorded) - Math.min(...recorded)).toBeGreaterThan(0.03); // not all the same

    const model = join(folder, 'model');
    await unzip(path, model);
    const files = images
      .filter(({ part }) => part === 'VALIDATION')
      .map(({ id, file }) => {
        writeFileSync(join(model, id), file);
        return id;
      });
    const different = (printed: number[]) =>
      files.filter((_, row) => [0, 1].some(k => !(Math.abs(printed[2 * row + k]! - recorded[2 * row + k]!) < 1e-3)));
    for (const version of [undefined, ...nodes])
      expect(different(await predictInNode(model, files, version)), `Node ${version ?? process.version}`).toEqual([]);
    expect(different(await predictInKeras(model, artifact('model.h5').path, files)), 'Keras').toEqual([]);
    const inBrowser = different(await predictInBrowser(page, model, files, recorded.length));
    // A canvas loses the colours under transparent pixels.
    expect
      .soft(
        inBrowser.filter(name => imageReading === 'CORRECTED' || !/alpha|rgba|transparent/.test(name)),
        'browser',
      )
      .toEqual([]);
  },
);

/** The kinds that the README names as exceptions, and BMP files, which cannot be imported. */
const RARE = /^(cmyk|grey-16|rgb-16|transparent\.gif)|\.bmp$/;

/** Files of all other kinds, and photos of a size where rounding matters. */
async function datasetOf(everyKind: boolean): Promise<DrawnImage[]> {
  const random = uniform(1);
  const drawn = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const [width, height] = [128, 200];
      const columns = Array.from({ length: width }, () => (random() < 0.5 ? 60 : 255));
      const tint = index % 2 ? [1, 0.5, 0.5] : [0.5, 0.5, 1];
      const pixels = Buffer.from(
        Array.from({ length: width * height * 3 }, (_, at) => columns[Math.floor(at / 3) % width]! * tint[at % 3]!),
      );
      const format = index % 4 < 2 ? 'png' : 'jpeg';
      const file = await sharp(pixels, { raw: { width, height, channels: 3 } })
        .toFormat(format)
        .toBuffer();
      return { name: `drawn-${index}.${format}`, file };
    }),
  );
  const all = everyKind ? [...drawn, ...keras.files.filter(({ name }) => !RARE.test(name))] : drawn;
  return (['TRAIN', 'VALIDATION'] as const).flatMap(part =>
    all.map(({ name, file }, index) => ({
      id: `${part}-${name}`,
      file,
      sha256: createHash('sha256').update(file).digest('hex'),
      classIndex: index % 2,
      part,
    })),
  );
}
