import { pipeline, Readable, Transform } from 'node:stream';
import type { Archive } from './archive.ts';
import { query, request, subscribe } from './client.ts';
import { CommandError } from './errors.ts';
import type { ImportDatasetInput } from './graphql/graphql.ts';
import { graphql } from './graphql/index.ts';

const startImport = graphql(`
  mutation StartImport($input: ImportDatasetInput!) {
    importDataset(input: $input) { id }
  }
`);

const followImport = graphql(`
  subscription FollowImport($id: ID!) {
    datasetUpdated(id: $id) {
      id
      name
      status
      failure
      hash
      imageReading
      imageCount
      bytes
      progress { done total }
      split { source seed }
      labels { layout notes folders { path role images } }
      classes { name train validation test unused }
      problems { kind count explanation }
    }
  }
`);

interface Follow {
  uploaded?: (bytes: number) => void;
  imported?: (done: number, total: number) => void;
}

/** Uploads an archive, imports it and returns once the dataset is READY. If the import fails, throws with the server's reason. */
export async function importDataset(
  archive: Archive,
  options: Omit<ImportDatasetInput, 'uploadId'>,
  follow: Follow = {},
) {
  const upload = await send(archive, follow.uploaded);
  const { importDataset: started } = await query(startImport, { input: { uploadId: upload.id, ...options } });
  for await (const { datasetUpdated: dataset } of subscribe(followImport, { id: started.id })) {
    if (dataset.progress) follow.imported?.(dataset.progress.done, dataset.progress.total);
    if (dataset.status === 'FAILED') throw new CommandError(dataset.failure ?? 'The import failed.');
    if (dataset.status === 'READY') return dataset;
  }
  throw new CommandError(
    'The server ended the subscription before the dataset was ready. `npm run quintet -- datasets` shows its status.',
  );
}

/**
 * Returns whether the file system caused an error (ENOENT, EACCES and the like). If the server closes the stream, the code begins
 * with ERR_, and the request's own error says why.
 */
const isOfSystem = ({ code = '' }: NodeJS.ErrnoException) => /^E(?!RR_)/.test(code);

async function send(archive: Archive, uploaded: (bytes: number) => void = () => {}) {
  let sent = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      sent += chunk.length;
      uploaded(sent);
      done(null, chunk);
    },
  });
  const unreadable = new Promise<never>((_, reject) =>
    pipeline(archive.stream, counted, error => {
      if (error && isOfSystem(error))
        reject(new CommandError(`${error.message}. Make the file readable or remove it, then import again.`));
    }),
  );
  const sending = request(`/uploads/datasets?fileName=${encodeURIComponent(archive.fileName)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/zip',
      ...(archive.size === undefined ? {} : { 'content-length': String(archive.size) }),
    },
    body: Readable.toWeb(counted) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  const response = await Promise.race([sending, unreadable]);
  const answer = (await response.json().catch(() => ({}))) as { id?: string; message?: string };
  if (!answer.id)
    throw new CommandError(answer.message ?? `The upload failed: the server answered with status ${response.status}.`);
  return { id: answer.id };
}
