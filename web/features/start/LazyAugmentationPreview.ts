import dynamic from 'next/dynamic';
import type { Hyperparameters } from './useHyperparameters';

/** Loads the preview only where an architecture augments. */
export const AugmentationPreview = dynamic(
  () => import('./AugmentationPreview').then(loaded => loaded.AugmentationPreview),
  { ssr: false },
);

export const augments = ({ fields }: Hyperparameters) => fields.some(({ name }) => name === 'rotationRange');
