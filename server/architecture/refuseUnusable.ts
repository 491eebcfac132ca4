import { InvalidInput } from '../ground/errors.ts';
import type { Announcement } from './announcement.ts';
import { validatorOf } from './hyperparameters.ts';

/**
 * Refuses an announcement with layers or a schema that nothing can be done with. It would be kept for good, and every list of
 * architectures and every query of runs reads it.
 */
export function refuseUnusable(announcement: Announcement): void {
  const { key, layers, hyperparametersSchema } = announcement;
  const without = layers.findIndex(({ kind }) => typeof kind !== 'string');
  if (without !== -1)
    throw new InvalidInput(`${key}: layer ${without + 1} has no kind. Give Keras' class name as a text.`);
  const misnamed = layers.findIndex(({ name }) => name !== undefined && typeof name !== 'string');
  if (misnamed !== -1) throw new InvalidInput(`${key}: the name of layer ${misnamed + 1} is not a text.`);
  const { properties = {} } = hyperparametersSchema;
  if (!isObject(properties)) throw new InvalidInput(`${key}: \`properties\` of the JSON Schema must be an object.`);
  validatorOf(announcement);
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
