import type { Plan } from '../../trainer/architectures/architecture.ts';
import { architectureOf } from '../../trainer/architectures/registry.ts';
import type { Precision } from '../../trainer/graph/precision.ts';

export type Contender = 'Quintet' | 'Keras' | 'PyTorch';
/** A contender and one of the ways to use it, which its worker knows by name. */
export type Way = { contender: Contender; way: string };

/** What every contender trains: an architecture with its default hyperparameters, except for those named here. */
export type Case = {
  key: string;
  architecture: string;
  hyperparameters?: Record<string, unknown>;
  /** Number of batches before the clock starts, and while it runs. */
  warmUp: number;
  steps: number;
  rivals: readonly Way[];
};

export const QUINTET: Way = { contender: 'Quintet', way: 'graph' };
export const CLASSES = 3;

const keras = (...ways: string[]): Way[] => ways.map(way => ({ contender: 'Keras', way }));
const pytorch: Way[] = ['eager', 'compiled'].map(way => ({ contender: 'PyTorch', way }));

/** `fit` reads bytes through tf.data; `train_on_batch` gets the same batch of floats repeatedly. */
const trained = { warmUp: 4, steps: 20, rivals: [...keras('fit', 'train_on_batch'), ...pytorch] };
/** Each of these batches passes the frozen base once and the head 50 times. */
const frozen = { architecture: 'vgg16-frozen', warmUp: 2, steps: 4 };
/** Runs the base in every epoch. One epoch is measured, the other 49 are assumed to take as long. */
export const BASE_IN_EVERY_EPOCH = 'base in every epoch';

export const CASES: readonly Case[] = [
  { key: 'baseline', architecture: 'baseline', ...trained },
  { key: 'regularized', architecture: 'regularized', hyperparameters: { batchNormAxis: 1 }, ...trained },
  { key: 'regularized-channels', architecture: 'regularized', hyperparameters: { batchNormAxis: -1 }, ...trained },
  {
    ...trained,
    key: 'augmented',
    architecture: 'augmented',
    rivals: [...keras('affine_transform', 'ImageDataGenerator, 2 workers'), ...pytorch],
  },
  { ...trained, key: 'augmented-as-studied', architecture: 'augmented', rivals: keras('ImageDataGenerator') },
  { ...frozen, key: 'vgg16-frozen', rivals: [...keras('features once'), ...pytorch] },
  { ...frozen, key: 'vgg16-frozen-as-studied', rivals: keras(BASE_IN_EVERY_EPOCH) },
  { ...trained, key: 'vgg16-trainable', architecture: 'vgg16-trainable', warmUp: 2, steps: 3 },
];

export const planOf = ({ architecture, hyperparameters }: Case, precision: Precision): Plan =>
  architectureOf(architecture).configure({ ...hyperparameters, precision });
