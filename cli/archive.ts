import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import yazl from 'yazl';
import { UsageError } from './errors.ts';

/** What is sent to the server: always a zip. */
export interface Archive {
  fileName: string;
  stream: Readable;
  /** Of the stream, where it is known beforehand. */
  size: number | undefined;
}

/** A zip as it is; a folder zipped on the way, stored without compression, for images do not compress. */
export async function archiveOf(path: string): Promise<Archive> {
  const found = await stat(path).catch(() => {
    throw new UsageError(`There is no file or folder ${resolve(path)}.`);
  });
  if (found.isFile()) return { fileName: basename(path), stream: createReadStream(path), size: found.size };
  const zip = new yazl.ZipFile();
  const stream = zip.outputStream as Readable;
  zip.on('error', error => stream.destroy(error)); // a file that cannot be read
  for (const file of await filesBelow(path))
    zip.addFile(file, relative(path, file).split(sep).join('/'), { compress: false });
  zip.end();
  return { fileName: `${basename(resolve(path))}.zip`, stream, size: undefined };
}

/** Regular files alone: a symbolic link could point anywhere. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
