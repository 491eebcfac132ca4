import type { Archive, ArchiveFile } from './archive.ts';

/**
 * Returns the first bytes of a file in an archive, fewer if the file is shorter. Its checksum is not checked, because the file is not
 * read to its end.
 */
export async function beginningOf(archive: Archive, file: ArchiveFile, bytes: number, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await archive.stream(file, limit)) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}
