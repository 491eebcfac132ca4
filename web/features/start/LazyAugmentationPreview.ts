import dynamic from 'next/dynamic';
import type { Hyperparameters } from './useHyperparameters';

/** Loaded where something augments. */
export const AugmentationPreview = dynamic(
  () => import('./AugmentationPreview').then(loaded => loaded.AugmentationPreview),
  { ssr: false },
);

export const augments = ({ fields }: Hyperparameters) => fields.some(({ name }) => name === 'rotationRange');
