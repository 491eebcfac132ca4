import type { Layer } from './shapes.ts';

/** An architecture as a trainer announces it. */
export interface Announcement {
  key: string;
  title: string;
  description: string;
  layers: Layer[];
  defaults: Record<string, unknown>;
  hyperparametersSchema: Record<string, unknown>;
}
