import type { Parameter } from '../../common/layers/layerKind.ts';

/** One tensor of a network: its layer, and Keras' name for it there. */
export type TensorSpec = Pick<Parameter, 'name' | 'shape'> & { readonly layer: string };
