import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { downloadName } from '../../common/downloadName.ts';
import { query, request } from '../client.ts';
import { CommandError, noRun } from '../errors.ts';
import { graphql } from '../graphql/index.ts';
import { bytes, print, printJson } from '../output.ts';

const filesOfRun = graphql(`
  query FilesOfRun($id: ID!) {
    run(id: $id) { number status artifacts { name kind size sha256 url } }
  }
`);

/** The finished model's files; the first one that a run has is downloaded. */
const models = ['model.tfjs.zip', 'model.h5'];

export const addDownload = (program: Command) =>
  program
    .command('download')
    .description(
      'Download a file of a run. Without --artifact, download the finished model with the weights of its best epoch.',
    )
    .argument('<run>', 'number or id of the run')
    .option('--artifact <name>', 'name of the file, as `quintet run` lists it')
    .option('--out <path>', 'file to write, or folder for a file named after the run', '.')
    .option('--json', 'print the result as one JSON document')
    .action(async (id: string, options: { artifact?: string; out: string; json?: boolean }) => {
      const { run } = await query(filesOfRun, { id });
      if (!run) throw noRun(id);
      const names = options.artifact ? [options.artifact] : models;
      const artifact = names.map(name => run.artifacts.find(one => one.name === name)).find(Boolean);
      if (!artifact)
        throw new CommandError(
          `Run ${run.number} (${run.status.toLowerCase()}) has no ${options.artifact ?? 'finished model yet'}. It has: ${run.artifacts.map(a => a.name).join(', ') || 'no files'}.`,
        );

      const isFolder = await stat(options.out).then(
        found => found.isDirectory(),
        () => false,
      );
      const path = isFolder ? join(options.out, downloadName(run, fileNameOf(artifact.name))) : options.out;
      await save(artifact, path);
      if (options.json) printJson({ path, name: artifact.name, size: artifact.size, sha256: artifact.sha256 });
      else print(`${path}, ${bytes(artifact.size)}`);
    });

/** Returns the last part of a file's name: the program that logged the run chose it, and it must not name a path here. */
const fileNameOf = (name: string) => name.split(/[\\/]/).at(-1) || 'artifact';

/** Downloads to a temporary name and renames after checking the hash, so that `path` is never a partial file. */
async function save(artifact: { name: string; sha256: string; url: string }, path: string) {
  const response = await request(artifact.url);
  if (!response.ok || !response.body)
    throw new CommandError(
      `${artifact.name} could not be downloaded: the server answered with status ${response.status}.`,
    );
  const hash = createHash('sha256');
  const partial = `${path}.partial-${process.pid}`;
  try {
    await pipeline(
      Readable.fromWeb(response.body as never),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(partial),
    );
    if (hash.digest('hex') !== artifact.sha256)
      throw new CommandError(`${artifact.name} arrived damaged. Download it again.`);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : error}`);
  }
}
