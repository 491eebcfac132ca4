import type { FileHandle } from 'node:fs/promises';

/** The number of bytes that a sequential read takes from the file at once. */
const CHUNK_BYTES = 256 * 1024;

/** Reads `length` bytes, or fewer at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Yields `length` bytes in chunks, or fewer at the end of the file. The caller stays responsible for closing the file. */
export async function* readRange(file: FileHandle, position: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; ) {
    const chunk = await readAt(file, position + done, Math.min(CHUNK_BYTES, length - done));
    if (chunk.length === 0) return;
    done += chunk.length;
    yield chunk;
  }
}
