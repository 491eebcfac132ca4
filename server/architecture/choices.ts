type Schema = Record<string, unknown>;

/** By hyperparameter, what may be chosen. */
export type Choices = Record<string, readonly unknown[]>;

/** The enums of a JSON Schema. */
export function choicesOf(schema: Schema): Choices {
  return Object.fromEntries(enumsOf(schema).map(([name, property]) => [name, property.enum]));
}

/** The schema with what one or another of several can be told; as it is where there is none. */
export function offering(schema: Schema, choices: readonly Choices[]): Schema {
  if (choices.length === 0) return schema;
  const offered = enumsOf(schema).map(([name, property]): [string, object] => {
    const values = choices.flatMap(own => own[name] ?? property.enum);
    return [name, { ...property, enum: [...new Map(values.map(value => [JSON.stringify(value), value])).values()] }];
  });
  return { ...schema, properties: { ...(schema.properties as Schema), ...Object.fromEntries(offered) } };
}

type Enum = { enum: readonly unknown[] };

const enumsOf = ({ properties }: Schema): [string, Enum][] =>
  Object.entries((properties ?? {}) as Record<string, object>).filter((entry): entry is [string, Enum] =>
    Array.isArray((entry[1] as Partial<Enum>).enum),
  );
