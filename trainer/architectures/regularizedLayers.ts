import type { Layer } from '../../common/layers/registry.ts';
import { batchNormAxis, dropout, studied } from './hyperparameters.ts';

export const regularizedHyperparameters = {
  ...studied,
  dropout: dropout.default(0.3), // the first study
  batchNormAxis: batchNormAxis.default(1), // the first study, which took the rows for channels; -1 is usual
};

/** The baseline's layers with batch normalisation between each relu and its pooling, and dropout around the hidden layer. */
export const regularizedLayers = ({ dropout, batchNormAxis }: { dropout: number; batchNormAxis: 1 | -1 }): Layer[] => [
  { kind: 'Conv2D', name: 'conv1', filters: 32, kernelSize: 3, padding: 'valid', activation: 'relu' },
  { kind: 'BatchNormalization', name: 'norm1', axis: batchNormAxis },
  { kind: 'MaxPooling2D', name: 'pool1', poolSize: 2 },
  { kind: 'Conv2D', name: 'conv2', filters: 64, kernelSize: 3, padding: 'valid', activation: 'relu' },
  { kind: 'BatchNormalization', name: 'norm2', axis: batchNormAxis },
  { kind: 'MaxPooling2D', name: 'pool2', poolSize: 2 },
  { kind: 'Conv2D', name: 'conv3', filters: 128, kernelSize: 3, padding: 'valid', activation: 'relu' },
  { kind: 'BatchNormalization', name: 'norm3', axis: batchNormAxis },
  { kind: 'MaxPooling2D', name: 'pool3', poolSize: 2 },
  { kind: 'Conv2D', name: 'conv4', filters: 128, kernelSize: 3, padding: 'valid', activation: 'relu' },
  { kind: 'BatchNormalization', name: 'norm4', axis: batchNormAxis },
  { kind: 'MaxPooling2D', name: 'pool4', poolSize: 2 },
  { kind: 'Conv2D', name: 'conv5', filters: 128, kernelSize: 3, padding: 'valid', activation: 'relu' },
  { kind: 'BatchNormalization', name: 'norm5', axis: batchNormAxis },
  { kind: 'MaxPooling2D', name: 'pool5', poolSize: 2 },
  { kind: 'Flatten', name: 'flatten' },
  { kind: 'Dropout', name: 'dropout1', rate: dropout },
  { kind: 'Dense', name: 'dense1', units: 512, activation: 'relu' },
  { kind: 'BatchNormalization', name: 'norm6', axis: batchNormAxis },
  { kind: 'Dropout', name: 'dropout2', rate: dropout },
  { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
];
