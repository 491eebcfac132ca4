import { choiceNames } from '../../lib/choiceNames';
import { isRecord } from '../../lib/isRecord';

/** One hyperparameter as a form shows it, made from the JSON Schemas of the architectures that know it. */
export type Field = {
  name: string;
  title: string;
  description: string;
  kind: 'number' | 'integer' | 'boolean' | 'choice' | 'pair' | 'text' | 'json';
  /** May be empty, which means null. */
  nullable: boolean;
  minimum: number | null;
  maximum: number | null;
  /** The bounds themselves are not allowed. */
  exclusiveMinimum: number | null;
  exclusiveMaximum: number | null;
  step: number | null;
  choices: Choice[];
  /** Titles of the architectures that know it. */
  knownTo: string[];
  /** The default, or each architecture's own where they differ. */
  defaults: { architecture: string; value: unknown }[];
  /** The heading it stands under. */
  group: string;
};

export type Choice = { value: string | number | boolean | null; label: string };

/** Where a schema names no `group`. */
const otherGroup = 'Other';

export type ArchitectureLike = {
  key: string;
  title: string;
  hyperparametersSchema: Record<string, unknown>;
  defaults: Record<string, unknown>;
  /** In pixels; null where it is not known. */
  smallestImageSize?: number | null;
};

/** The union of what the architectures know, in the schemas' order. */
export function fieldsOf(architectures: ArchitectureLike[]): Field[] {
  const fields = new Map<string, Field>();
  for (const { title, hyperparametersSchema, defaults, smallestImageSize } of architectures)
    for (const [name, schema] of Object.entries(record(hyperparametersSchema.properties))) {
      const field = fields.get(name) ?? fieldOf(name, record(schema));
      field.knownTo.push(title);
      field.defaults.push({ architecture: title, value: defaults[name] ?? record(schema).default ?? null });
      // Schemas hold for any layers; all that are chosen have to leave something of the image.
      if (name === 'imageSize' && smallestImageSize) field.minimum = Math.max(field.minimum ?? 1, smallestImageSize);
      fields.set(name, field);
    }
  return [...fields.values()];
}

/** The one default that all share; undefined where architectures differ. */
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

/** `type: [T, 'null']` and `anyOf: [T, { type: 'null' }]` both say that null is allowed. */
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

/** Exactly two numbers, as a range has: `prefixItems` of a tuple, or `items` of an array of that length. */
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

/** batchNormAxis → Batch norm axis */
const inWords = (name: string) =>
  name.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`).replace(/^./, letter => letter.toUpperCase());

const record = (value: unknown) => (isRecord(value) && !Array.isArray(value) ? value : {});
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Bounds at the edge of exact integers are a schema library's way of saying `none`. */
const number = (value: unknown) =>
  typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
