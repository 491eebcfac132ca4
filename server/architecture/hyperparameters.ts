import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { InvalidInput } from '../ground/errors.ts';
import type { Announcement } from './announcement.ts';
import { ImageTooSmall, InvalidHyperparameters } from './architecture.errors.ts';
import { layerLeftEmpty, smallestImageSize } from './shapes.ts';

export type Hyperparameters = Record<string, unknown>;

type Announced = Pick<Announcement, 'key' | 'defaults' | 'layers' | 'hyperparametersSchema'>;

/** Refuses names that none of the architectures knows, so that a typing error is not silently ignored. */
export function refuseUnknownNames(architectures: readonly Announced[], overrides: Hyperparameters): void {
  const known = [...new Set(architectures.flatMap(({ defaults }) => Object.keys(defaults)))];
  const unknown = Object.keys(overrides).filter(name => !known.includes(name));
  if (unknown.length > 0)
    throw new InvalidHyperparameters(
      `No chosen architecture knows ${unknown.map(name => `"${name}"`).join(', ')}. Known hyperparameters: ${known.sort().join(', ')}.`,
    );
}

/**
 * Returns the defaults with the overrides that the architecture knows. Throws InvalidHyperparameters if they do not match its
 * JSON Schema, and ImageTooSmall if a layer would have no output at their image size.
 */
export function effectiveHyperparameters(architecture: Announced, overrides: Hyperparameters): Hyperparameters {
  const known = Object.entries(overrides).filter(([name]) => Object.hasOwn(architecture.defaults, name));
  const effective = { ...architecture.defaults, ...Object.fromEntries(known) };
  refuseMisfits(architecture, effective);
  refuseTooSmall(architecture, effective.imageSize);
  return effective;
}

/**
 * Compiles the JSON Schema of an architecture. Throws InvalidInput if it is not valid, or if it is asynchronous: the result of
 * such a schema is a promise, which is never false.
 */
export function validatorOf({
  key,
  hyperparametersSchema,
}: Pick<Announced, 'key' | 'hyperparametersSchema'>): ValidateFunction {
  // Ajv ignores unknown keywords such as `group`, which is for the dashboard.
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
  // The package is CommonJS, and TypeScript and Node disagree about its default export.
  formats.default(ajv);
  const unusable = (reason: string) => new InvalidInput(`${key}: the JSON Schema cannot be used: ${reason}.`);
  let validate: ValidateFunction;
  try {
    validate = ajv.compile(hyperparametersSchema);
  } catch (error) {
    throw unusable(error instanceof Error ? error.message : String(error));
  }
  if ('$async' in validate) throw unusable('it is asynchronous. Remove $async');
  return validate;
}

/** An `if` error only repeats the error of its branch. */
function refuseMisfits(architecture: Announced, effective: Hyperparameters): void {
  const { key } = architecture;
  const validate = validatorOf(architecture);
  if (validate(effective)) return;
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const complaints = errors.map(error => complaintOf(error, effective));
  throw new InvalidHyperparameters(`${key}: ${[...new Set(complaints)].join('; ')}.`);
}

/** Says which hyperparameter is wrong, its value and the allowed values. */
function complaintOf({ instancePath, message, keyword, params }: ErrorObject, effective: Hyperparameters): string {
  const name = instancePath.split('/')[1] ?? '';
  const allowed = keyword === 'enum' ? `must be one of ${JSON.stringify(params.allowedValues).slice(1, -1)}` : message;
  return name ? `${name} is ${JSON.stringify(effective[name])} but ${allowed}` : `${allowed}`;
}

function refuseTooSmall({ key, layers }: Announced, imageSize: unknown): void {
  if (typeof imageSize !== 'number') return;
  const layer = layerLeftEmpty(layers, imageSize);
  if (layer === null) return;
  const smallest = smallestImageSize(layers);
  throw new ImageTooSmall(
    `${key} cannot be built for images of ${imageSize} x ${imageSize} pixels: the output of ${layer} would be empty.` +
      (smallest === null ? '' : ` Set imageSize to ${smallest} or more.`),
  );
}
