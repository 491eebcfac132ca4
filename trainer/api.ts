import { openAsBlob } from 'node:fs';
import pRetry from 'p-retry';
import type { Dataset, DatasetImage, Part } from './data/dataset.ts';
import type {
  ClaimInput,
  ClaimRunMutation,
  DescribeRunInput,
  EpochInput,
  LogLineInput,
  ProgressInput,
  RegisterTrainerInput,
  TypedDocumentString,
} from './graphql/graphql.ts';
import * as documents from './reporting/documents.ts';
import type { ArtifactFile } from './run/messages.ts';

/** The claim is no longer held: the run was cancelled, or another trainer has it. Everything about it stops at once. */
export class ClaimLost extends Error {
  override name = 'ClaimLost';
}

/** The server has understood and says no; asking again changes nothing. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The server cannot be reached, or is in trouble itself: worth another try. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

export type Claimed = NonNullable<ClaimRunMutation['claimRun']>;
export type Claim = ClaimInput;
export type Api = ReturnType<typeof createApi>;

/** What an error says, over HTTP as over GraphQL. */
type Answer = { code?: string; message?: string };

const CLAIM_LOST_CODES = new Set(['CLAIM_LOST', 'RUN_NOT_RUNNING']);
const IMAGES_PER_PAGE = 500;
/** After so long without an answer a request has failed, and after longer where it carries much: 40 kB a second will do. */
const REQUEST_SECONDS = 30;
const SLOWEST_BYTES_A_SECOND = 40_000;
const secondsFor = ({ size }: Blob) => REQUEST_SECONDS + Math.ceil(size / SLOWEST_BYTES_A_SECOND);
/** Well under a lease: a heartbeat sent into a dead connection must leave time for the next. */
const HEARTBEAT_SECONDS = 5;
/** Between two tries of a report, doubled from the first to the second. */
const RETRY_MS = { minTimeout: 250, maxTimeout: 5_000 };

/** The server as a trainer sees it: each function one request, failing with one of the three errors above. */
export function createApi({ url, token }: { url: string; token: string | undefined }) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};

  async function request(path: string, init: RequestInit, seconds: number): Promise<Response> {
    try {
      const signal = AbortSignal.timeout(seconds * 1000);
      return await fetch(`${url}${path}`, { ...init, headers: { ...headers, ...init.headers }, signal });
    } catch (error) {
      const { message, cause } = error as Error;
      throw new Unavailable(`${url} cannot be reached: ${cause instanceof Error ? cause.message : message}`);
    }
  }

  async function ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    within?: number,
  ): Promise<Result> {
    // Sent in pieces, and a piece at a time is waited for; a text would go as one.
    const body = new Blob([JSON.stringify({ query: document.toString(), variables })]);
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const response = await request('/graphql', init, within ?? secondsFor(body));
    const answer = (await response.json().catch(() => ({}))) as Answer & {
      data?: Result;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    const error = answer.errors?.[0];
    if (error) throw errorOf(response.status, { code: error.extensions?.code, message: error.message });
    if (!answer.data) throw errorOf(response.status, answer);
    return answer.data;
  }

  /** A refusal may be GraphQL's, plain HTTP's (a body too large), or that of a program in between, without any words. */
  function errorOf(status: number, { code = 'UNKNOWN', message = `${url} answered ${status}.` }: Answer): Error {
    if (CLAIM_LOST_CODES.has(code)) return new ClaimLost(message);
    // The server's own trouble, such as a database that restarts; its detail stays in its log.
    const ofServer = code === 'INTERNAL_ERROR' || code === 'INTERNAL_SERVER_ERROR';
    const refused = !ofServer && (code !== 'UNKNOWN' || (status >= 400 && status < 500));
    return refused ? new Refused(code, message) : new Unavailable(message);
  }

  return {
    register: async (input: RegisterTrainerInput) => (await ask(documents.RegisterTrainer, { input })).registerTrainer,

    retire: (id: string) => ask(documents.RetireTrainer, { id }),

    claim: async (trainerId: string) => (await ask(documents.ClaimRun, { trainerId })).claimRun ?? undefined,

    heartbeat: async (claim: Claim, progress?: ProgressInput) =>
      (await ask(documents.Heartbeat, { trainerId: claim.trainerId, claim, progress }, HEARTBEAT_SECONDS)).heartbeat
        .holdsClaim,

    /** Every image that takes part, a part after the other, each by position. */
    async dataset({ id, name, hash, imageReading, classes }: Claimed['experiment']['dataset']): Promise<Dataset> {
      if (!hash) throw new Refused('DATASET_NOT_READY', `Dataset ${name} is not ready.`);
      const images: DatasetImage[] = [];
      for (const part of ['TRAIN', 'VALIDATION', 'TEST'] satisfies Part[]) {
        let after: string | null | undefined;
        do {
          const { dataset } = await ask(documents.DatasetImages, { id, part, first: IMAGES_PER_PAGE, after });
          if (!dataset) throw new Refused('NOT_FOUND', `Dataset ${name} is gone.`);
          images.push(...dataset.images.nodes.map(node => ({ ...node, part })));
          after = dataset.images.pageInfo.hasNextPage ? dataset.images.pageInfo.endCursor : undefined;
        } while (after);
      }
      return { name, hash, imageReading, classes: classes.map(({ name }) => name), images };
    },

    describe: (claim: Claim, input: DescribeRunInput) => ask(documents.DescribeRun, { claim, input }),

    reportEpoch: (claim: Claim, epoch: EpochInput) => ask(documents.ReportEpoch, { claim, epoch }),

    appendLog: (claim: Claim, lines: LogLineInput[]) => ask(documents.AppendLog, { claim, lines }),

    async upload(claim: Claim, file: ArtifactFile): Promise<void> {
      const { runId, attempt, trainerId } = claim;
      const query = new URLSearchParams({ attempt: String(attempt), trainerId, kind: file.artifact });
      if (file.epoch !== undefined) query.set('epoch', String(file.epoch));
      const path = `/runs/${runId}/artifacts/${encodeURIComponent(file.name)}?${query}`;
      const body = await openAsBlob(file.path);
      const init = {
        method: 'PUT',
        body,
        headers: { 'content-type': 'application/octet-stream' },
      };
      const response = await request(path, init, secondsFor(body));
      if (!response.ok) throw errorOf(response.status, (await response.json().catch(() => ({}))) as Answer);
    },

    complete: (claim: Claim) => ask(documents.CompleteRun, { claim }),

    fail: (claim: Claim, reason: string) => ask(documents.FailRun, { claim, reason }),
  };
}

/**
 * Repeats a report until the server takes it: what was computed is not given up because a server restarts. Ends early with
 * ClaimLost or Refused, and at once when the signal says so, whatever a request under way is waiting for.
 *
 * @param onDelay told once, when the first try has failed
 */
export function untilAccepted<T>(
  report: () => Promise<T>,
  signal: AbortSignal,
  onDelay: (reason: string) => void = () => {},
): Promise<T> {
  const accepted = pRetry(report, {
    ...RETRY_MS,
    retries: Number.POSITIVE_INFINITY,
    signal,
    onFailedAttempt: ({ error, attemptNumber }) => {
      if (attemptNumber === 1 && error instanceof Unavailable) onDelay(error.message);
    },
    shouldRetry: ({ error }) => error instanceof Unavailable,
  });
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp);
    accepted.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
