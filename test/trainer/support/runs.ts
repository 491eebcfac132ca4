import { ZipFile } from 'yazl';
import type { TestServer } from '../../support/quintet.ts';
import { CLASSES, type DrawnImage } from './drawn.ts';
import { until } from './trainer.ts';

type Client = Pick<TestServer, 'gql'> & { url: string };

/** Imports the images as a user does, in folders by part and class. */
export async function importDrawn({ url, gql }: Client, images: DrawnImage[], name = 'drawn'): Promise<string> {
  const zip = new ZipFile();
  images.forEach(({ file, part, classIndex }, index) => {
    zip.addBuffer(file, `${part.toLowerCase()}/${CLASSES[classIndex]}/${index}.png`, { compress: false });
  });
  zip.end();
  const response = await fetch(`${url}/uploads/datasets?fileName=${name}.zip`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: Buffer.concat(await (zip.outputStream as NodeJS.ReadableStream & { toArray(): Promise<Buffer[]> }).toArray()),
  });
  const { id: uploadId } = (await response.json()) as { id: string };
  const { importDataset } = await gql<{ importDataset: { id: string } }>(
    'mutation($input: ImportDatasetInput!) { importDataset(input: $input) { id } }',
    { input: { uploadId, name } },
  );
  await until('the dataset is ready', async () => {
    const { dataset } = await gql<{ dataset: { status: string; failure: string | null } }>(
      'query($id: ID!) { dataset(id: $id) { status failure } }',
      importDataset,
    );
    if (dataset.failure) throw new Error(dataset.failure);
    return dataset.status === 'READY' || undefined;
  });
  return importDataset.id;
}

/** Starts a run of the baseline that is small enough for a test. */
export async function startRun({ gql }: Client, datasetId: string, hyperparameters: object): Promise<string> {
  const { startExperiment } = await gql<{ startExperiment: { runs: { id: string }[] } }>(
    'mutation($input: StartExperimentInput!) { startExperiment(input: $input) { runs { id } } }',
    {
      input: {
        datasetId,
        architectures: ['baseline'],
        hyperparameters: { imageSize: 96, batchSize: 8, ...hyperparameters },
      },
    },
  );
  return startExperiment.runs[0]!.id;
}

export type RunView = {
  status: string;
  attempt: number;
  failure: string | null;
  parameterCount: number | null;
  bestEpoch: number | null;
  bestAccuracy: number | null;
  environment: Record<string, unknown> | null;
  log: string[];
  progress: { phase: string; epoch: number; step: number } | null;
  metrics: { key: string; points: { step: number; value: number }[] }[];
  attempts: { number: number; outcome: string | null }[];
  artifacts: { name: string; kind: string; size: number; url: string; epoch: number | null }[];
};

export async function readRun({ gql }: Client, id: string, attempt?: number): Promise<RunView> {
  const { run } = await gql<{ run: RunView }>(
    `query($id: ID!, $attempt: Int) { run(id: $id) {
      status attempt failure parameterCount bestEpoch bestAccuracy environment log
      progress { phase epoch step }
      metrics(attempt: $attempt) { key points { step value } }
      attempts { number outcome }
      artifacts { name kind size url epoch }
    } }`,
    { id, attempt },
  );
  return run;
}

export const runBecomes = (client: Client, id: string, what: string, test: (run: RunView) => boolean, seconds = 90) =>
  until(
    `run ${what}`,
    async () => {
      const run = await readRun(client, id);
      return test(run) ? run : undefined;
    },
    seconds,
  );

/** Returns the number of recorded epochs. */
export const epochsOf = (run: RunView) => run.metrics.find(({ key }) => key === 'val_loss')?.points.length ?? 0;

/** Returns the text of an artifact. */
export const textOf = async ({ url }: Client, artifacts: RunView['artifacts'], name: string): Promise<string> =>
  (await fetch(url + artifacts.find(artifact => artifact.name === name)?.url)).text();
