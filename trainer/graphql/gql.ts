/* eslint-disable */
import * as types from './graphql.ts';



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
    "\n  mutation RegisterTrainer($input: RegisterTrainerInput!) {\n    registerTrainer(input: $input) { heartbeatSeconds trainer { id } }\n  }\n": typeof types.RegisterTrainerDocument,
    "\n  mutation RetireTrainer($id: ID!) { retireTrainer(id: $id) }\n": typeof types.RetireTrainerDocument,
    "\n  mutation ClaimRun($trainerId: ID!) {\n    claimRun(trainerId: $trainerId) {\n      id\n      name\n      number\n      attempt\n      seed\n      hyperparameters\n      architecture { key }\n      experiment { headline dataset { id name hash imageReading classes { name } } }\n    }\n  }\n": typeof types.ClaimRunDocument,
    "\n  query DatasetImages($id: ID!, $part: Part!, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      images(filter: { part: $part }, first: $first, after: $after) {\n        nodes { id bytes sha256 classIndex }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n": typeof types.DatasetImagesDocument,
    "\n  mutation Heartbeat($trainerId: ID!, $claim: ClaimInput, $progress: ProgressInput) {\n    heartbeat(trainerId: $trainerId, claim: $claim, progress: $progress) { holdsClaim }\n  }\n": typeof types.HeartbeatDocument,
    "\n  mutation DescribeRun($claim: ClaimInput!, $input: DescribeRunInput!) {\n    describeRun(claim: $claim, input: $input) { id }\n  }\n": typeof types.DescribeRunDocument,
    "\n  mutation ReportEpoch($claim: ClaimInput!, $epoch: EpochInput!) {\n    reportEpoch(claim: $claim, epoch: $epoch) { id }\n  }\n": typeof types.ReportEpochDocument,
    "\n  mutation AppendLog($claim: ClaimInput!, $lines: [LogLineInput!]!) {\n    appendLog(claim: $claim, lines: $lines)\n  }\n": typeof types.AppendLogDocument,
    "\n  mutation CompleteRun($claim: ClaimInput!) { completeRun(claim: $claim) { id } }\n": typeof types.CompleteRunDocument,
    "\n  mutation FailRun($claim: ClaimInput!, $reason: String!) { failRun(claim: $claim, reason: $reason) { id } }\n": typeof types.FailRunDocument,
};
const documents: Documents = {
    "\n  mutation RegisterTrainer($input: RegisterTrainerInput!) {\n    registerTrainer(input: $input) { heartbeatSeconds trainer { id } }\n  }\n": types.RegisterTrainerDocument,
    "\n  mutation RetireTrainer($id: ID!) { retireTrainer(id: $id) }\n": types.RetireTrainerDocument,
    "\n  mutation ClaimRun($trainerId: ID!) {\n    claimRun(trainerId: $trainerId) {\n      id\n      name\n      number\n      attempt\n      seed\n      hyperparameters\n      architecture { key }\n      experiment { headline dataset { id name hash imageReading classes { name } } }\n    }\n  }\n": types.ClaimRunDocument,
    "\n  query DatasetImages($id: ID!, $part: Part!, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      images(filter: { part: $part }, first: $first, after: $after) {\n        nodes { id bytes sha256 classIndex }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n": types.DatasetImagesDocument,
    "\n  mutation Heartbeat($trainerId: ID!, $claim: ClaimInput, $progress: ProgressInput) {\n    heartbeat(trainerId: $trainerId, claim: $claim, progress: $progress) { holdsClaim }\n  }\n": types.HeartbeatDocument,
    "\n  mutation DescribeRun($claim: ClaimInput!, $input: DescribeRunInput!) {\n    describeRun(claim: $claim, input: $input) { id }\n  }\n": types.DescribeRunDocument,
    "\n  mutation ReportEpoch($claim: ClaimInput!, $epoch: EpochInput!) {\n    reportEpoch(claim: $claim, epoch: $epoch) { id }\n  }\n": types.ReportEpochDocument,
    "\n  mutation AppendLog($claim: ClaimInput!, $lines: [LogLineInput!]!) {\n    appendLog(claim: $claim, lines: $lines)\n  }\n": types.AppendLogDocument,
    "\n  mutation CompleteRun($claim: ClaimInput!) { completeRun(claim: $claim) { id } }\n": types.CompleteRunDocument,
    "\n  mutation FailRun($claim: ClaimInput!, $reason: String!) { failRun(claim: $claim, reason: $reason) { id } }\n": types.FailRunDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterTrainer($input: RegisterTrainerInput!) {\n    registerTrainer(input: $input) { heartbeatSeconds trainer { id } }\n  }\n"): typeof import('./graphql.ts').RegisterTrainerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetireTrainer($id: ID!) { retireTrainer(id: $id) }\n"): typeof import('./graphql.ts').RetireTrainerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimRun($trainerId: ID!) {\n    claimRun(trainerId: $trainerId) {\n      id\n      name\n      number\n      attempt\n      seed\n      hyperparameters\n      architecture { key }\n      experiment { headline dataset { id name hash imageReading classes { name } } }\n    }\n  }\n"): typeof import('./graphql.ts').ClaimRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatasetImages($id: ID!, $part: Part!, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      images(filter: { part: $part }, first: $first, after: $after) {\n        nodes { id bytes sha256 classIndex }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DatasetImagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Heartbeat($trainerId: ID!, $claim: ClaimInput, $progress: ProgressInput) {\n    heartbeat(trainerId: $trainerId, claim: $claim, progress: $progress) { holdsClaim }\n  }\n"): typeof import('./graphql.ts').HeartbeatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DescribeRun($claim: ClaimInput!, $input: DescribeRunInput!) {\n    describeRun(claim: $claim, input: $input) { id }\n  }\n"): typeof import('./graphql.ts').DescribeRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportEpoch($claim: ClaimInput!, $epoch: EpochInput!) {\n    reportEpoch(claim: $claim, epoch: $epoch) { id }\n  }\n"): typeof import('./graphql.ts').ReportEpochDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AppendLog($claim: ClaimInput!, $lines: [LogLineInput!]!) {\n    appendLog(claim: $claim, lines: $lines)\n  }\n"): typeof import('./graphql.ts').AppendLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteRun($claim: ClaimInput!) { completeRun(claim: $claim) { id } }\n"): typeof import('./graphql.ts').CompleteRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FailRun($claim: ClaimInput!, $reason: String!) { failRun(claim: $claim, reason: $reason) { id } }\n"): typeof import('./graphql.ts').FailRunDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
