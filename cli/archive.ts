import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import yazl from 'yazl';
import { UsageError } from './errors.ts';

/** A zip to send to the server. */
export interface Archive {
  fileName: string;
  stream: Readable;
  /** Length of the stream in bytes, if it is known before the stream ends. */
  size: number | undefined;
}

/** Returns a zip file as it is, or zips a folder while it is sent. Nothing is compressed, because images hardly shrink. */
export async function archiveOf(path: string): Promise<Archive> {
  const found = await stat(path).catch(() => {
    throw new UsageError(`There is no file or folder ${resolve(path)}.`);
  });
  if (found.isFile()) return { fileName: basename(path), stream: createReadStream(path), size: found.size };
  const zip = new yazl.ZipFile();
  const stream = zip.outputStream as Readable;
  zip.on('error', error => stream.destroy(error)); // a file could not be read
  for (const file of await filesBelow(path))
    zip.addFile(file, relative(path, file).split(sep).join('/'), { compress: false });
  zip.end();
  return { fileName: `${basename(resolve(path))}.zip`, stream, size: undefined };
}

/** Lists regular files only: a symbolic link could point anywhere. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
