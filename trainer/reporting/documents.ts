import { graphql } from '../graphql/gql.ts';

// All queries and mutations that a trainer sends to the server.

export const RegisterTrainer = graphql(`
  mutation RegisterTrainer($input: RegisterTrainerInput!) {
    registerTrainer(input: $input) { heartbeatSeconds trainer { id } }
  }
`);

export const RetireTrainer = graphql(`
  mutation RetireTrainer($id: ID!) { retireTrainer(id: $id) }
`);

export const ClaimRun = graphql(`
  mutation ClaimRun($trainerId: ID!) {
    claimRun(trainerId: $trainerId) {
      id
      name
      number
      attempt
      seed
      hyperparameters
      architecture { key }
      experiment { headline dataset { id name hash imageReading classes { name } } }
    }
  }
`);

export const DatasetImages = graphql(`
  query DatasetImages($id: ID!, $part: Part!, $first: Int!, $after: String) {
    dataset(id: $id) {
      images(filter: { part: $part }, first: $first, after: $after) {
        nodes { id bytes sha256 classIndex }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const Heartbeat = graphql(`
  mutation Heartbeat($trainerId: ID!, $claim: ClaimInput, $progress: ProgressInput) {
    heartbeat(trainerId: $trainerId, claim: $claim, progress: $progress) { holdsClaim }
  }
`);

export const DescribeRun = graphql(`
  mutation DescribeRun($claim: ClaimInput!, $input: DescribeRunInput!) {
    describeRun(claim: $claim, input: $input) { id }
  }
`);

export const ReportEpoch = graphql(`
  mutation ReportEpoch($claim: ClaimInput!, $epoch: EpochInput!) {
    reportEpoch(claim: $claim, epoch: $epoch) { id }
  }
`);

export const AppendLog = graphql(`
  mutation AppendLog($claim: ClaimInput!, $lines: [LogLineInput!]!) {
    appendLog(claim: $claim, lines: $lines)
  }
`);

export const CompleteRun = graphql(`
  mutation CompleteRun($claim: ClaimInput!) { completeRun(claim: $claim) { id } }
`);

export const FailRun = graphql(`
  mutation FailRun($claim: ClaimInput!, $reason: String!) { failRun(claim: $claim, reason: $reason) { id } }
`);
