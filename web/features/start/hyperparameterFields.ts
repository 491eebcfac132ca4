import { choiceNames } from '../../lib/choiceNames';
import { isRecord } from '../../lib/isRecord';

/** A hyperparameter as a form shows it, derived from the JSON Schemas of the architectures that have it. */
export type Field = {
  name: string;
  title: string;
  description: string;
  kind: 'number' | 'integer' | 'boolean' | 'choice' | 'pair' | 'text' | 'json';
  /** Whether the field may be empty, which means null. */
  nullable: boolean;
  minimum: number | null;
  maximum: number | null;
  /** Bounds that are themselves not allowed. */
  exclusiveMinimum: number | null;
  exclusiveMaximum: number | null;
  step: number | null;
  choices: Choice[];
  /** The titles of the architectures that have it. */
  knownTo: string[];
  /** The default of each architecture. */
  defaults: { architecture: string; value: unknown }[];
  /** The heading of its group. */
  group: string;
};

export type Choice = { value: string | number | boolean | null; label: string };

/** The group of hyperparameters whose schema names none. */
const otherGroup = 'Other';

export type ArchitectureLike = {
  key: string;
  title: string;
  hyperparametersSchema: Record<string, unknown>;
  defaults: Record<string, unknown>;
  /** In pixels; null if it is unknown. */
  smallestImageSize?: number | null;
};

/** Returns the union of the architectures' hyperparameters, in the order of their schemas. */
export function fieldsOf(architectures: ArchitectureLike[]): Field[] {
  const fields = new Map<string, Field>();
  for (const { title, hyperparametersSchema, defaults, smallestImageSize } of architectures)
    for (const [name, schema] of Object.entries(record(hyperparametersSchema.properties))) {
      const field = fields.get(name) ?? fieldOf(name, record(schema));
      field.knownTo.push(title);
      field.defaults.push({ architecture: title, value: defaults[name] ?? record(schema).default ?? null });
      // The schema's minimum is independent of the layers, so the largest minimum of the chosen architectures applies.
      if (name === 'imageSize' && smallestImageSize) field.minimum = Math.max(field.minimum ?? 1, smallestImageSize);
      fields.set(name, field);
    }
  return [...fields.values()];
}

/** Returns the default that all architectures share; undefined where they differ. */
export function sharedDefault({ defaults }: Field): unknown {
  const [first, ...rest] = defaults;
  return rest.every(({ value }) => same(value, first?.value)) ? first?.value : undefined;
}

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function fieldOf(name: string, schema: Record<string, unknown>): Field {
  const { main, nullable } = withoutNull(schema);
  return {
    name,
    title: text(schema.title) ?? inWords(name),
    description: text(schema.description) ?? '',
    kind: kindOf(main),
    nullable,
    minimum: number(main.minimum),
    maximum: number(main.maximum),
    exclusiveMinimum: number(main.exclusiveMinimum),
    exclusiveMaximum: number(main.exclusiveMaximum),
    step: number(main.multipleOf),
    choices: choicesOf(main),
    knownTo: [],
    defaults: [],
    group: text(schema.group) ?? otherGroup,
  };
}

/** Both `type: [T, 'null']` and `anyOf: [T, { type: 'null' }]` allow null. */
function withoutNull(schema: Record<string, unknown>): { main: Record<string, unknown>; nullable: boolean } {
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter(type => type !== 'null');
    return {
      main: { ...schema, type: types.length === 1 ? types[0] : types },
      nullable: types.length < schema.type.length,
    };
  }
  const options = [schema.anyOf, schema.oneOf].find(Array.isArray)?.map(record) ?? [];
  const others = options.filter(option => option.type !== 'null' && option.const !== null);
  if (others.length === options.length || others.length !== 1) return { main: schema, nullable: false };
  return { main: { ...schema, ...others[0] }, nullable: true };
}

function kindOf(schema: Record<string, unknown>): Field['kind'] {
  if (choicesOf(schema).length > 0) return 'choice';
  if (isPair(schema)) return 'pair';
  switch (schema.type) {
    case 'integer':
    case 'number':
    case 'boolean':
      return schema.type;
    case 'string':
      return 'text';
    default:
      return 'json';
  }
}

/** Recognizes ranges of exactly two numbers: a tuple's `prefixItems`, or `items` of an array of length two. */
function isPair({ type, prefixItems, items, minItems, maxItems }: Record<string, unknown>): boolean {
  const parts = Array.isArray(prefixItems) ? prefixItems : minItems === 2 && maxItems === 2 ? [items, items] : [];
  return type === 'array' && parts.length === 2 && parts.every(part => record(part).type === 'number');
}

function choicesOf(schema: Record<string, unknown>): Choice[] {
  const values = Array.isArray(schema.enum)
    ? schema.enum.map(value => ({ value, label: undefined }))
    : ([schema.oneOf, schema.anyOf].find(Array.isArray) ?? []).map(option => ({
        value: record(option).const,
        label: text(record(option).title),
      }));
  const choices = values.flatMap(({ value, label }) =>
    isScalar(value) ? [{ value, label: label ?? choiceNames[String(value)] ?? String(value ?? 'none') }] : [],
  );
  return choices.length === values.length ? choices : [];
}

const isScalar = (value: unknown): value is Choice['value'] =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** Turns `batchNormAxis` into `Batch norm axis`. */
const inWords = (name: string) =>
  name.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`).replace(/^./, letter => letter.toUpperCase());

const record = (value: unknown) => (isRecord(value) && !Array.isArray(value) ? value : {});
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Returns null for bounds at the limit of exact integers, with which schema libraries express that there is none. */
const number = (value: unknown) =>
  typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
