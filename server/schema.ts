import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { resolvers } from './resolvers.ts';
import { DateTime } from './scalars/dateTime.ts';

/** Arguments and inputs are checked by class-validator's decorators on them. */
export const createSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    pubSub: unused,
    validate: { forbidUnknownValues: false },
  });

/** Every subscription names its own source (events/live.ts), but TypeGraphQL asks for this as well. */
const unused: PubSub = {
  publish: refuse,
  subscribe: refuse,
};

function refuse(): never {
  throw new Error('Subscriptions name their own source; see events/live.ts.');
}

/** As committed in schema.graphql. */
export const printSorted = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
