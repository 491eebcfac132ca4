import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
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

/**
 * Returns a zip file as it is, or zips a folder while it is sent. Nothing is compressed, because images hardly shrink. `warn` is
 * told what is left out.
 */
export async function archiveOf(path: string, warn: (text: string) => void = () => {}): Promise<Archive> {
  const found = await stat(path).catch(() => {
    throw new UsageError(`There is no file or folder ${resolve(path)}.`);
  });
  if (found.isFile()) return { fileName: basename(path), stream: createReadStream(path), size: found.size };
  if (!found.isDirectory()) throw new UsageError(`${resolve(path)} is neither a file nor a folder.`);
  const { files, links } = await filesBelow(path);
  if (links.length > 0) {
    const advice = `Links are not followed. Import a copy that contains the files: \`cp -rL ${path} COPY\`.`;
    const linked = links.length === 1 ? '1 symbolic link' : `${links.length} symbolic links`;
    const named = `such as ${links[0]}`;
    if (files.length === 0)
      throw new UsageError(`${resolve(path)} contains no files but ${linked}, ${named}. ${advice}`);
    warn(`${linked} ${links.length === 1 ? 'was' : 'were'} left out, ${named}. ${advice}`);
  }
  const zip = new yazl.ZipFile();
  const stream = zip.outputStream as Readable;
  zip.on('error', error => stream.destroy(error)); // a file could not be read
  for (const file of files) zip.addFile(join(path, file), file.split(sep).join('/'), { compress: false });
  zip.end();
  return { fileName: `${basename(resolve(path))}.zip`, stream, size: undefined };
}

/** Lists the regular files and the symbolic links, which could point anywhere, without hidden ones. */
async function filesBelow(top: string): Promise<{ files: string[]; links: string[] }> {
  const [files, links]: [string[], string[]] = [[], []];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    // Names are read as bytes, because one that is not UTF-8 would become a name that does not exist.
    for (const entry of await readdir(join(top, folder), { withFileTypes: true, encoding: 'buffer' })) {
      const path = join(folder, entry.name.toString());
      if (!isUtf8(entry.name))
        throw new UsageError(
          `The name of ${join(top, folder, entry.name.toString('latin1'))} is not valid UTF-8. Rename it, or convert all names with \`convmv -r -f ENCODING -t utf8 --notest ${top}\`.`,
        );
      if (entry.isDirectory()) folders.push(path);
      else if (path.split(sep).pop()?.startsWith('.')) continue;
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) links.push(path);
    }
  }
  return { files: files.sort(), links: links.sort() };
}
