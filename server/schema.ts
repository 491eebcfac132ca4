import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { resolvers } from './resolvers.ts';
import { DateTime } from './scalars/dateTime.ts';

/** Arguments and inputs are checked by class-validator's decorators on them. */
export const createSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: { forbidUnknownValues: false },
  });

/** As committed in schema.graphql. */
export const printSorted = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
