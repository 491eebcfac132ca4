import { expect, test } from 'vitest';
import { vgg16Weights } from '../../trainer/architectures/vgg16Weights.ts';
import { type Labels, modelReadme } from '../../trainer/files/modelReadme.ts';

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
