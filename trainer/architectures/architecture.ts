import { z } from 'zod';
import type { Hyperparameters } from './hyperparameters.ts';
import type { Layer } from './layer.ts';

/** An architecture as the rest of the trainer sees it, whatever hyperparameters it has of its own. */
export type Architecture = Readonly<{
  key: string;
  title: string;
  description: string;
  /** JSON Schema, draft 2020-12; the dashboard makes its form from it, the server validates by it. */
  hyperparametersSchema: Record<string, unknown>;
  defaults: Hyperparameters;
  /** Validates the values and lays out the network for them. */
  configure: (values: unknown) => { hyperparameters: Hyperparameters; layers: readonly Layer[] };
}>;

export function defineArchitecture<Own extends Hyperparameters>(definition: {
  key: string;
  title: string;
  description: string;
  hyperparameters: z.ZodType<Own>;
  layers: (hyperparameters: Own) => readonly Layer[];
}): Architecture {
  const { key, title, description, hyperparameters: schema, layers } = definition;
  return Object.freeze({
    key,
    title,
    description,
    hyperparametersSchema: z.toJSONSchema(schema, { io: 'input' }),
    defaults: Object.freeze(schema.parse({})),
    configure: (values: unknown) => {
      const hyperparameters = schema.parse(values);
      return { hyperparameters, layers: layers(hyperparameters) };
    },
  });
}
