import type { Layer } from '../architectures/layer.ts';
import type { Shape } from '../network/weightSpecs.ts';

/** A network as data. */
export type Description = { name: string; layers: readonly Layer[]; input: Shape; classes: number };
