import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/database/database.ts';
import type { TestServer } from './quintet.ts';

type Part = 'TRAIN' | 'VALIDATION' | 'TEST';

/** Creates a READY dataset with the given number of images per class in each part; no files back them. */
export async function makeDataset(
  database: Database,
  perClass: number | readonly number[] = 4,
  classes = ['A', 'B', 'C'],
  parts: readonly Part[] = ['TRAIN', 'VALIDATION'],
): Promise<string> {
  const sizeOf = (index: number) => (typeof perClass === 'number' ? perClass : (perClass[index] ?? 0));
  const images = classes.flatMap((name, classIndex) =>
    parts.flatMap(part =>
      Array.from({ length: sizeOf(classIndex) }, (_image, n) => ({
        part,
        classIndex,
        file: `${name}/${part}-${n}.png`,
      })),
    ),
  );
  const among = (part: Part, index: number) => (parts.includes(part) ? sizeOf(index) : 0);
  const { id } = await database.dataset.create({
    data: {
      name: `dataset ${randomUUID()}`,
      status: 'READY',
      splitSource: 'DRAWN',
      imageCount: images.length,
      classes: {
        create: classes.map((name, index) => ({
          name,
          index,
          unused: 0,
          train: among('TRAIN', index),
          validation: among('VALIDATION', index),
          test: among('TEST', index),
        })),
      },
    },
  });
  const bytes = { sha256: '0'.repeat(64), bytes: 1, width: 1, height: 1 };
  await database.image.createMany({
    data: images.map((image, position) => ({ ...image, ...bytes, position, datasetId: id })),
  });
  return id;
}

/** The baseline: five 3 x 3 convolutions, each with pooling, and two dense layers. */
export const BASELINE = {
  key: 'baseline',
  title: 'Baseline',
  description: 'Five convolutions and two dense layers.',
  layers: [
    ...[32, 64, 128, 128, 128].flatMap((filters, index) => [
      { kind: 'Conv2D', name: `conv${index + 1}`, filters, kernelSize: 3, padding: 'valid', activation: 'relu' },
      { kind: 'MaxPooling2D', poolSize: 2 },
    ]),
    { kind: 'Flatten' },
    { kind: 'Dense', units: 512, activation: 'relu' },
    { kind: 'Dense', units: 'classes', activation: 'softmax' },
  ],
  defaults: { imageSize: 128, batchSize: 32, epochs: 30, optimizer: 'rmsprop', learningRate: 1e-4 },
  hyperparametersSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      imageSize: { type: 'integer', minimum: 16 },
      batchSize: { type: 'integer', minimum: 1 },
      epochs: { type: 'integer', minimum: 1 },
      optimizer: { enum: ['rmsprop', 'adam'] },
      learningRate: { type: 'number', exclusiveMinimum: 0 },
    },
  },
};

export async function registerTrainer({ gql }: TestServer, architectures: object[] = [BASELINE]): Promise<string> {
  const { registerTrainer } = await gql<{ registerTrainer: { trainer: { id: string } } }>(
    `mutation ($input: RegisterTrainerInput!) { registerTrainer(input: $input) { trainer { id } } }`,
    { input: { name: 'test', device: 'CPU', threads: 2, versions: { node: '20' }, architectures } },
  );
  return registerTrainer.trainer.id;
}

export interface StartedRun {
  id: string;
  number: number;
}

interface ExperimentInput {
  name?: string;
  datasetId?: string;
  architectures?: string[];
  seeds?: number[];
  headline?: string;
  hyperparameters?: object;
}

/** Starts an experiment on a new dataset (or the given one), with the baseline unless other architectures are named. */
export async function startExperiment(
  { gql, database }: TestServer,
  input: ExperimentInput = {},
): Promise<{ id: string; runs: StartedRun[] }> {
  const datasetId = input.datasetId ?? (await makeDataset(database));
  const { startExperiment } = await gql<{ startExperiment: { id: string; runs: StartedRun[] } }>(
    `mutation ($input: StartExperimentInput!) { startExperiment(input: $input) { id runs { id number } } }`,
    { input: { architectures: ['baseline'], ...input, datasetId } },
  );
  return startExperiment;
}

export interface Claim {
  runId: string;
  attempt: number;
  trainerId: string;
}

export async function claimRun({ gql }: TestServer, trainerId: string): Promise<Claim | null> {
  const { claimRun } = await gql<{ claimRun: { id: string; attempt: number } | null }>(
    `mutation ($trainerId: ID!) { claimRun(trainerId: $trainerId) { id attempt } }`,
    { trainerId },
  );
  return claimRun && { runId: claimRun.id, attempt: claimRun.attempt, trainerId };
}

/** Claims the next run in the queue; throws if there is none. */
export async function claimNext(quintet: TestServer, trainerId: string): Promise<Claim> {
  const claim = await claimRun(quintet, trainerId);
  if (!claim) throw new Error('There was no run to claim.');
  return claim;
}

/** Registers a trainer and claims the run of a new experiment for it. */
export async function startClaimedRun(
  quintet: TestServer,
  input: ExperimentInput = {},
): Promise<{ claim: Claim; runId: string; experimentId: string; trainerId: string }> {
  const trainerId = await registerTrainer(quintet);
  const { id: experimentId } = await startExperiment(quintet, input);
  const claim = await claimNext(quintet, trainerId);
  return { claim, runId: claim.runId, experimentId, trainerId };
}

type Value = number | string;

export async function reportEpoch(
  { gql }: TestServer,
  claim: Claim,
  epoch: number,
  metrics: Record<string, Value>,
  vectors?: number[][],
  part: Part = 'VALIDATION',
): Promise<{ bestEpoch: number | null; bestAccuracy: number | null }> {
  const predictions = vectors ? [{ part, probabilities: base64(vectors) }] : [];
  const input = { epoch, metrics: Object.entries(metrics).map(([key, value]) => ({ key, value })), predictions };
  const { reportEpoch } = await gql<{ reportEpoch: { bestEpoch: number | null; bestAccuracy: number | null } }>(
    `mutation ($claim: ClaimInput!, $epoch: EpochInput!) {
      reportEpoch(claim: $claim, epoch: $epoch) { bestEpoch bestAccuracy }
    }`,
    { claim, epoch: input },
  );
  return reportEpoch;
}

/**
 * Returns probabilities for images of the classes A, B and C, given by letter. The mark r predicts the right class, w a
 * wrong one.
 */
export const saying = (labels: string, marks: string): number[][] =>
  [...labels].map((letter, image) => {
    const label = 'ABC'.indexOf(letter);
    const predicted = marks[image] === 'r' ? label : (label + 1) % 3;
    return [0, 1, 2].map(index => (index === predicted ? 0.8 : 0.1));
  });

/** Reports progress as a trainer does about once a second while it trains. */
export const reportProgress = ({ gql }: TestServer, claim: Claim, progress: object): Promise<unknown> =>
  gql(
    `mutation ($id: ID!, $claim: ClaimInput, $progress: ProgressInput) {
      heartbeat(trainerId: $id, claim: $claim, progress: $progress) { holdsClaim }
    }`,
    {
      id: claim.trainerId,
      claim,
      progress: { phase: 'training', epoch: 1, epochs: 2, step: 3, steps: 9, ...progress },
    },
  );

export const completeRun = ({ gql }: TestServer, claim: Claim): Promise<unknown> =>
  gql('mutation ($claim: ClaimInput!) { completeRun(claim: $claim) { id } }', { claim });

const base64 = (vectors: number[][]) => {
  const bytes = Buffer.alloc(vectors.flat().length * 4);
  for (const [index, probability] of vectors.flat().entries()) bytes.writeFloatLE(probability, index * 4);
  return bytes.toString('base64');
};

/** Makes a claim's lease expire without waiting for it. */
export async function expireLease(database: Database, runId: string): Promise<void> {
  await database.$executeRaw`update runs set lease_expires_at = now() - interval '1 second' where id = ${runId}::uuid`;
}

/** Repeats the request until the answer satisfies the condition. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  is: (answer: Answer) => boolean,
  timeoutMs = 10_000,
): Promise<Answer> {
  const deadline = Date.now() + timeoutMs;
  while (true) {
    const answer = await ask();
    if (is(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(answer)}.`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
