import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { query } from '../cli/client.ts';
import { readEnv } from '../cli/env.ts';
import { TypedDocumentString } from '../cli/graphql/graphql.ts';
import { systemFile } from '../trainer/system/systemFile.ts';

// `npm run bench:soak [RUNS]` gives one trainer a hundred short runs in a row and cancels each fifth while it trains. It uses the
// smallest dataset of a running Quintet (QUINTET_URL) and reads the trainer's memory from /proc, so it needs Linux and the same
// machine. It prints how the runs ended and the trainer's memory after each ten runs, and fails if a run failed.

const count = Number(process.argv[2] ?? 100);
const CANCEL_EVERY = 5;

const gql = <Data>(text: string, variables: Record<string, unknown> = {}): Promise<Data> =>
  query(new TypedDocumentString<Data, Record<string, unknown>>(text), variables);

type Run = { id: string; number: number; status: string; failure: string | null; progress: { step: number } | null };

/** Returns the resident megabytes of the trainers' parent processes, without the processes that train. */
function trainerMegabytes(): number {
  const residents = readdirSync('/proc')
    .filter(pid => /trainer\/main\.[jt]s/.test(systemFile(`/proc/${pid}/cmdline`)))
    .map(pid => Number(systemFile(`/proc/${pid}/status`).match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024);
  return Math.round(residents.reduce((sum, megabytes) => sum + megabytes, 0));
}

const { datasets } = await gql<{ datasets: { id: string; name: string; imageCount: number; status: string }[] }>(
  '{ datasets { id name imageCount status } }',
);
const [dataset] = datasets.filter(({ status }) => status === 'READY').sort((a, b) => a.imageCount - b.imageCount);
if (!dataset)
  throw new Error(`The server at ${readEnv().url} has no ready dataset. Start Quintet with its demo, or import one.`);

const { startExperiment } = await gql<{ startExperiment: { id: string; runs: Run[] } }>(
  'mutation($input: StartExperimentInput!) { startExperiment(input: $input) { id runs { id } } }',
  {
    input: {
      name: `Soak: ${count} short runs`,
      datasetId: dataset.id,
      architectures: ['baseline'],
      seeds: Array.from({ length: count }, (_, index) => index + 1),
      hyperparameters: { imageSize: 96, epochs: 2, stepsPerEpoch: 4, batchSize: 8 },
    },
  },
);
const toCancel = new Set(startExperiment.runs.filter((_, index) => index % CANCEL_EVERY === 2).map(({ id }) => id));
const runs = () =>
  gql<{ experiment: { runs: Run[] } }>(
    'query($id: ID!) { experiment(id: $id) { runs { id number status failure progress { step } } } }',
    { id: startExperiment.id },
  ).then(({ experiment }) => experiment.runs);

process.stdout.write(`${count} runs on ${dataset.name}, ${toCancel.size} of them cancelled while they train\n`);
let reported = 0;
for (;;) {
  const all = await runs();
  for (const { id } of all.filter(run => run.status === 'RUNNING' && run.progress?.step && toCancel.delete(run.id)))
    await gql('mutation($id: ID!) { cancelRun(id: $id) { id } }', { id });
  const over = all.filter(({ status }) => status !== 'QUEUED' && status !== 'RUNNING');
  if (over.length >= reported + 10 || over.length === count) {
    reported = over.length;
    process.stdout.write(`${String(reported).padStart(4)} ended, trainer uses ${trainerMegabytes()} MB\n`);
  }
  if (over.length === count) {
    const counted = ['COMPLETED', 'CANCELLED', 'FAILED'].map(
      status => `${over.filter(run => run.status === status).length} ${status.toLowerCase()}`,
    );
    process.stdout.write(`${counted.join(', ')}\n`);
    const failed = over.filter(({ status }) => status === 'FAILED');
    for (const { number, failure } of failed) process.stdout.write(`run ${number}: ${failure}\n`);
    process.exit(failed.length ? 1 : 0);
  }
  await wait(200);
}
