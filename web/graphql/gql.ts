/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n": typeof types.TrainerStatusDocument,
    "\n  query Experiments($first: Int!) {\n    experiments(first: $first) {\n      totalCount\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExperimentsDocument,
    "\n  subscription RunsChanged {\n    runsChanged\n  }\n": typeof types.RunsChangedDocument,
};
const documents: Documents = {
    "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n": types.TrainerStatusDocument,
    "\n  query Experiments($first: Int!) {\n    experiments(first: $first) {\n      totalCount\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n": types.ExperimentsDocument,
    "\n  subscription RunsChanged {\n    runsChanged\n  }\n": types.RunsChangedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').TrainerStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Experiments($first: Int!) {\n    experiments(first: $first) {\n      totalCount\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExperimentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RunsChanged {\n    runsChanged\n  }\n"): typeof import('./graphql').RunsChangedDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
