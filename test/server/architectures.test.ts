import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { makeDataset, registerTrainer } from '../support/scene.ts';

/** Five convolutions, each followed by `after`, and its pooling. */
const convolutions = (after: object[]) =>
  [32, 64, 128, 128, 128].flatMap(filters => [
    { kind: 'Conv2D', filters, kernelSize: 3, padding: 'valid', activation: 'relu' },
    ...after,
    { kind: 'MaxPooling2D', poolSize: 2 },
  ]);

const dense = (units: number | 'classes') => ({ kind: 'Dense', units });

function regularized(axis: number) {
  const normalization = { kind: 'BatchNormalization', axis };
  const dropout = { kind: 'Dropout', rate: 0.3 };
  return [
    ...convolutions([normalization]),
    { kind: 'Flatten' },
    dropout,
    dense(512),
    normalization,
    dropout,
    dense('classes'),
  ];
}

const vgg16 = (trainable: boolean) =>
  [2, 2, 3, 3, 3].flatMap((convolutions, block) => [
    ...Array.from({ length: convolutions }, () => ({
      kind: 'Conv2D',
      filters: [64, 128, 256, 512, 512][block],
      kernelSize: 3,
      padding: 'same',
      trainable,
    })),
    { kind: 'MaxPooling2D', name: `block${block + 1}_pool`, poolSize: 2 },
  ]);

const flatten = { kind: 'Flatten' };

/** Layers, and Keras 3's counts of all parameters and of trainable parameters, for 128 x 128 x 3 and 3 classes. */
const COUNTED = {
  'regularized-rows': { layers: regularized(1), counts: [655_583, 654_097] },
  'regularized-channels': { layers: regularized(-1), counts: [656_579, 654_595] },
  'vgg16-frozen': { layers: [...vgg16(false), flatten, dense(256), dense('classes')], counts: [16_812_867, 2_098_179] },
  'vgg16-trainable': {
    layers: [...vgg16(true), flatten, dense(512), dense(128), dense(32), dense('classes')],
    counts: [18_979_395, 18_979_395],
  },
  // By hand: (9 x 3 + 1) x 8, then 4 x 8 for the frozen BatchNormalization over the last axis, then 64 x 64 x 8 inputs.
  average: {
    layers: [
      { kind: 'Conv2D', filters: 8, kernelSize: 3, padding: 'same' },
      { kind: 'BatchNormalization', axis: 3, trainable: false },
      { kind: 'AveragePooling2D', poolSize: 2 },
      flatten,
      dense('classes'),
    ],
    counts: [224 + 32 + 98_307, 224 + 98_307],
  },
  // By hand: 5 x 3 x 3 x 8 without a bias, then 8 x 3 without one.
  'of-foreign-settings': {
    layers: [
      { kind: 'Conv2D', filters: 8, kernelSize: [5, 3], strides: 2, useBias: false, activation: 'gelu' },
      { kind: 'MaxPooling2D', poolSize: 3, strides: 2, padding: 'same' },
      { kind: 'ReLU', maxValue: 6 },
      { kind: 'GlobalAveragePooling2D' },
      { kind: 'Dense', units: 'classes', useBias: false },
    ],
    counts: [384, 384],
  },
  'of-an-axis-between-two': { layers: [{ kind: 'BatchNormalization', axis: 1.5 }], counts: [null, null] },
  'of-a-window-of-three-sides': { layers: [{ kind: 'MaxPooling2D', poolSize: [2, 2, 2] }], counts: [null, null] },
  'of-settings-that-are-none': { layers: [{ kind: 'Conv2D', filters: '8', kernelSize: 3 }], counts: [null, null] },
  'of-a-kind-unknown-here': { layers: [{ kind: 'Attention' }, dense('classes')], counts: [null, null] },
  'of-a-kind-that-objects-inherit': { layers: [{ kind: 'constructor' }], counts: [null, null] },
};

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    imageSize: { type: 'integer', minimum: 8, group: 'Images', title: 'Image size' },
    dropout: { type: 'number', minimum: 0, exclusiveMaximum: 1, group: 'Network' },
    batchNormAxis: { type: 'number', enum: [1, -1], group: 'Network' },
    weights: { type: 'string', enum: ['imagenet', 'none'], group: 'Network' },
    preprocessing: { type: 'string', enum: ['rescale', 'imagenet'], group: 'Network' },
    rotationRange: { type: 'number', minimum: 0, maximum: 180, group: 'Augmentation' },
  },
  if: { properties: { weights: { const: 'none' } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
  then: { properties: { preprocessing: { enum: ['rescale'] } } },
};

const DEFAULTS = {
  imageSize: 128,
  dropout: 0.3,
  batchNormAxis: 1,
  weights: 'imagenet',
  preprocessing: 'rescale',
  rotationRange: 40,
};

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
  const announced = Object.entries(COUNTED).map(([key, { layers }]) => ({
    key,
    title: key,
    description: '',
    layers,
    defaults: DEFAULTS,
    hyperparametersSchema: SCHEMA,
  }));
  await registerTrainer(quintet, announced);
});
afterAll(() => quintet.stop());

const read = (imageSize: number) =>
  quintet.gql<{ architectures: { key: string; parameterCount: number; trainableParameterCount: number }[] }>(
    'query ($imageSize: Int) { architectures(imageSize: $imageSize) { key parameterCount trainableParameterCount } }',
    { imageSize },
  );

test('parameters are counted as Keras counts them', async () => {
  const { architectures } = await read(128);
  expect(architectures).toEqual(
    Object.entries(COUNTED).map(([key, { counts }]) => ({
      key,
      parameterCount: counts[0],
      trainableParameterCount: counts[1],
    })),
  );
});

test.each([0, -5, 1_000_000])('at an image size of %i the number of parameters is null', async imageSize => {
  const { architectures } = await read(imageSize);
  expect(architectures.find(({ key }) => key === 'vgg16-trainable')).toMatchObject({ parameterCount: null });
});

test('the smallest image size is null only if a kind of layer is unknown or no size is large enough', async () => {
  const { architectures } = await quintet.gql<{ architectures: { key: string; smallestImageSize: number | null }[] }>(
    '{ architectures(imageSize: 8) { key smallestImageSize } }',
  );
  expect(Object.fromEntries(architectures.map(({ key, smallestImageSize }) => [key, smallestImageSize]))).toEqual({
    // Backwards from one pixel after the last pooling: 1 x 2 + 2 = 4, 4 x 2 + 2 = 10, 22, 46, 94.
    'regularized-rows': 94,
    'regularized-channels': 94,
    // Padded convolutions with five poolings by 2, and with one.
    'vgg16-frozen': 32,
    'vgg16-trainable': 32,
    average: 2,
    // A window of 5 rows.
    'of-foreign-settings': 5,
    'of-an-axis-between-two': null,
    'of-a-window-of-three-sides': null,
    'of-settings-that-are-none': null,
    'of-a-kind-unknown-here': null,
    'of-a-kind-that-objects-inherit': null,
  });
});

test.each([
  [{ dropout: 1.5 }, 'INVALID_HYPERPARAMETERS: vgg16-frozen: dropout is 1.5 but must be < 1.'],
  [{ batchNormAxis: 2 }, 'INVALID_HYPERPARAMETERS: vgg16-frozen: batchNormAxis is 2 but must be one of 1,-1.'],
  [{ imageSize: '128' }, 'INVALID_HYPERPARAMETERS: vgg16-frozen: imageSize is "128" but must be integer.'],
  [
    { weights: 'none', preprocessing: 'imagenet' },
    'INVALID_HYPERPARAMETERS: vgg16-frozen: preprocessing is "imagenet" but must be one of "rescale".',
  ],
  // Five poolings by 2: 32 -> 1, 31 -> 15 -> 7 -> 3 -> 1 -> 0.
  [
    { imageSize: 31 },
    'IMAGE_TOO_SMALL: vgg16-frozen cannot be built for images of 31 x 31 pixels: the output of block5_pool would be empty. Set imageSize to 32 or more.',
  ],
])('invalid hyperparameters, %j, are refused before anything is queued', async (hyperparameters, reason) => {
  const input = { datasetId: await makeDataset(quintet.database), architectures: ['vgg16-frozen'], hyperparameters };
  const start = quintet.gql(`mutation ($input: StartExperimentInput!) { startExperiment(input: $input) { id } }`, {
    input,
  });
  await expect(start).rejects.toThrow(reason);
  expect(await quintet.database.run.count()).toBe(0);
});

test('hyperparameters keep the order of their schema, which forms and pages use', async () => {
  const query = '{ architectures { defaults hyperparametersSchema } }';
  const { architectures } = await quintet.gql<{
    architectures: { defaults: object; hyperparametersSchema: { properties: object } }[];
  }>(query);
  expect(Object.keys(architectures[0]?.defaults ?? {})).toEqual(Object.keys(DEFAULTS));
  expect(Object.keys(architectures[0]?.hyperparametersSchema.properties ?? {})).toEqual(Object.keys(SCHEMA.properties));
});
