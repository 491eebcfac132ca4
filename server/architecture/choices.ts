type Schema = Record<string, unknown>;

/** The allowed values, by hyperparameter. */
export type Choices = Record<string, readonly unknown[]>;

/** Returns the values of every `enum` in a JSON Schema. */
export function choicesOf(schema: Schema): Choices {
  return Object.fromEntries(enumsOf(schema).map(([name, property]) => [name, property.enum]));
}

/** Returns the schema with each `enum` listing the values that at least one trainer accepts. Without trainers it is unchanged. */
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
