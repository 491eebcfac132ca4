import { setTimeout as delay } from 'node:timers/promises';
import { type Files, zip } from './archive.ts';
import type { TestServer } from './quintet.ts';

export interface DatasetAnswer {
  id: string;
  name: string;
  status: 'IMPORTING' | 'READY' | 'FAILED';
  failure: string | null;
  imageCount: number;
  hash: string | null;
  imageReading: 'KERAS' | 'CORRECTED';
  split: { source: string; trainPerClass: number | null; validationPerClass: number | null; seed: number | null };
  classes: { name: string; train: number; validation: number; test: number; unused: number }[];
  problems: { kind: string; count: number; explanation: string; items: string[] }[];
  images: {
    nodes: {
      id: string;
      file: string;
      className: string;
      part: string;
      group: string | null;
      url: string;
      width: number;
      height: number;
    }[];
  };
}

const FIELDS = `id name status failure imageCount hash imageReading
  split { source trainPerClass validationPerClass seed }
  classes { name train validation test unused }
  problems { kind count explanation items }
  images(first: 5000) { nodes { id file className part group url width height } }`;

type Client = Pick<TestServer, 'url' | 'gql'>;

/** Sends the bytes as any client would and returns the response. */
export async function post(url: string, body: Buffer, type = 'application/zip') {
  const response = await fetch(`${url}/uploads/datasets?fileName=test.zip`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(body),
  });
  return { status: response.status, body: (await response.json()) as { id: string; code: string; message: string } };
}

/** Uploads the content and returns the upload's id. */
export async function upload(server: Client, content: Files | Buffer): Promise<string> {
  const { status, body } = await post(server.url, Buffer.isBuffer(content) ? content : await zip(content));
  if (status !== 201) throw new Error(`${body.code}: ${body.message}`);
  return body.id;
}

/** Starts an import and returns the dataset's id. Throws `CODE: message` where the server refuses it at once. */
export async function startImport(
  server: Client,
  uploadId: string,
  choices: Record<string, unknown> = {},
): Promise<string> {
  const input = { uploadId, name: 'test', ...choices };
  const { importDataset } = await server.gql<{ importDataset: { id: string } }>(
    'mutation ($input: ImportDatasetInput!) { importDataset(input: $input) { id } }',
    { input },
  );
  return importDataset.id;
}

export async function readDataset(server: Client, id: string): Promise<DatasetAnswer> {
  const { dataset } = await server.gql<{ dataset: DatasetAnswer }>(
    `query ($id: ID!) { dataset(id: $id) { ${FIELDS} } }`,
    { id },
  );
  return dataset;
}

export async function finished(server: Client, id: string): Promise<DatasetAnswer> {
  while (true) {
    const dataset = await readDataset(server, id);
    if (dataset.status !== 'IMPORTING') return dataset;
    await delay(20);
  }
}

/** Uploads and imports the content, and returns the dataset once it is READY or FAILED. */
export async function importFiles(
  server: Client,
  content: Files | Buffer,
  choices: Record<string, unknown> = {},
): Promise<DatasetAnswer> {
  return finished(server, await startImport(server, await upload(server, content), choices));
}

/** Returns the files of a part, in order. */
export const filesOf = (dataset: DatasetAnswer, part: string) =>
  dataset.images.nodes.filter(image => image.part === part).map(({ file }) => file);

export const problem = (dataset: DatasetAnswer, kind: string) => dataset.problems.find(found => found.kind === kind);
