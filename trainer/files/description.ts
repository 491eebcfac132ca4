import type { Layer } from '../../common/layers/registry.ts';
import type { Shape } from '../../common/layers/shape.ts';

/** A network as plain data. */
export type Description = { name: string; layers: readonly Layer[]; input: Shape; classes: number };
