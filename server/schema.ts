import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { resolvers } from './resolvers.ts';
import { DateTime } from './scalars/dateTime.ts';

/** Builds the schema. The decorators of class-validator on arguments and inputs are checked with each request. */
export const createSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    pubSub: unused,
    validate: { forbidUnknownValues: false },
  });

/** TypeGraphQL requires this, but every subscription defines its own source (events/live.ts). */
const unused: PubSub = {
  publish: refuse,
  subscribe: refuse,
};

function refuse(): never {
  throw new Error('Every subscription must define its own source. See events/live.ts.');
}

/** Prints the schema as it is committed in schema.graphql. */
export const printSorted = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
