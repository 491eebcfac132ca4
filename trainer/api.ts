import { openAsBlob } from 'node:fs';
import type { Dataset, DatasetImage, Part } from './data/dataset.ts';
import { Refused } from './errors/serverErrors.ts';
import type {
  ClaimInput,
  ClaimRunMutation,
  DescribeRunInput,
  EpochInput,
  LogLineInput,
  ProgressInput,
  RegisterTrainerInput,
} from './graphql/graphql.ts';
import { Connection } from './reporting/connection.ts';
import * as documents from './reporting/documents.ts';
import type { ArtifactFile } from './run/messages.ts';

export type Claimed = NonNullable<ClaimRunMutation['claimRun']>;
export type Claim = ClaimInput;
export type Api = ReturnType<typeof createApi>;

const IMAGES_PER_PAGE = 500;
/** Well below the lease, so that a heartbeat sent into a dead connection leaves time for the next one. */
const HEARTBEAT_SECONDS = 5;

/** Creates the trainer's client of the server. Each request fails with one of the errors in errors/serverErrors.ts. */
export function createApi(server: { url: string; token: string | undefined }) {
  const connection = new Connection(server);
  return {
    register: async (input: RegisterTrainerInput) =>
      (await connection.ask(documents.RegisterTrainer, { input })).registerTrainer,

    retire: (id: string) => connection.ask(documents.RetireTrainer, { id }),

    claim: async (trainerId: string) => (await connection.ask(documents.ClaimRun, { trainerId })).claimRun ?? undefined,

    heartbeat: async (claim: Claim, progress?: ProgressInput) => {
      const variables = { trainerId: claim.trainerId, claim, progress };
      return (await connection.ask(documents.Heartbeat, variables, HEARTBEAT_SECONDS)).heartbeat.holdsClaim;
    },

    dataset: (dataset: Claimed['experiment']['dataset']) => readDataset(connection, dataset),

    describe: (claim: Claim, input: DescribeRunInput) => connection.ask(documents.DescribeRun, { claim, input }),

    reportEpoch: (claim: Claim, epoch: EpochInput) => connection.ask(documents.ReportEpoch, { claim, epoch }),

    appendLog: (claim: Claim, lines: LogLineInput[]) => connection.ask(documents.AppendLog, { claim, lines }),

    upload: async (claim: Claim, file: ArtifactFile) =>
      connection.put(artifactPath(claim, file), await openAsBlob(file.path)),

    complete: (claim: Claim) => connection.ask(documents.CompleteRun, { claim }),

    fail: (claim: Claim, reason: string) => connection.ask(documents.FailRun, { claim, reason }),
  };
}

/** Reads all images of the dataset's parts, part by part and by position. */
async function readDataset(
  connection: Connection,
  { id, name, hash, imageReading, classes }: Claimed['experiment']['dataset'],
): Promise<Dataset> {
  if (!hash) throw new Refused('DATASET_NOT_READY', `Dataset ${name} is not ready.`);
  const images: DatasetImage[] = [];
  for (const part of ['TRAIN', 'VALIDATION', 'TEST'] satisfies Part[]) {
    let after: string | null | undefined;
    do {
      const { dataset } = await connection.ask(documents.DatasetImages, { id, part, first: IMAGES_PER_PAGE, after });
      if (!dataset) throw new Refused('NOT_FOUND', `Dataset ${name} no longer exists.`);
      images.push(...dataset.images.nodes.map(node => ({ ...node, part })));
      after = dataset.images.pageInfo.hasNextPage ? dataset.images.pageInfo.endCursor : undefined;
    } while (after);
  }
  return { name, hash, imageReading, classes: classes.map(({ name }) => name), images };
}

function artifactPath({ runId, attempt, trainerId }: Claim, { name, artifact, epoch }: ArtifactFile): string {
  const query = new URLSearchParams({ attempt: String(attempt), trainerId, kind: artifact });
  if (epoch !== undefined) query.set('epoch', String(epoch));
  return `/runs/${runId}/artifacts/${encodeURIComponent(name)}?${query}`;
}
