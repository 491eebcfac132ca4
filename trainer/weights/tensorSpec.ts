import type { Parameter } from '../../common/layers/layerKind.ts';

/** A tensor of a network: its layer, and Keras' name and shape for it. */
export type TensorSpec = Pick<Parameter, 'name' | 'shape'> & { readonly layer: string };
