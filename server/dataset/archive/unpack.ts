import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { lzma } from '@napi-rs/lzma';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { Decompress } from 'fzstd';
import { unpackBzip2 } from './bzip2.ts';

/** The numbers of the compression methods that can be read (APPNOTE.TXT 4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;
const DEFLATE64 = 9;
const BZIP2 = 12;
const LZMA = 14;
const ZSTANDARD = 93;

const READABLE = new Set([STORED, DEFLATED, DEFLATE64, BZIP2, LZMA, ZSTANDARD]);

/** The names of the methods that cannot be read, for messages. */
const UNREADABLE: ReadonlyMap<number, string> = new Map([
  [1, 'Shrink'],
  [2, 'Reduce'],
  [3, 'Reduce'],
  [4, 'Reduce'],
  [5, 'Reduce'],
  [6, 'Implode'],
  [10, 'PKWARE DCL Implode'],
  [18, 'IBM TERSE'],
  [20, 'Zstandard in its early form'],
  [94, 'MP3'],
  [95, 'XZ'],
  [96, 'JPEG of WinZip'],
  [97, 'WavPack'],
  [98, 'PPMd'],
]);

/** The number of packed bytes to unpack before the server can do other work. */
const STEP_BYTES = 64 * 1024;

/** The largest window of Zstandard, which is the limit of its own tool. */
const LARGEST_WINDOW = 128 * 1024 * 1024;

const inflate = promisify(inflateRaw);

export const isReadable = (method: number) => READABLE.has(method);

export const methodName = (method: number) => UNREADABLE.get(method) ?? `method ${method}`;

/**
 * Unpacks a whole file. It throws an error if the packed bytes are damaged or contain more than `size` bytes, and never holds
 * more than that.
 */
export async function unpack(packed: Buffer, method: number, size: number): Promise<Buffer> {
  switch (method) {
    case STORED:
      return packed;
    case DEFLATED:
      return inflate(packed, { maxOutputLength: Math.max(1, size) }); // zlib requires a limit of at least 1.
    case DEFLATE64:
      return unpackDeflate64(packed, size);
    case BZIP2:
      return unpackBzip2(packed, size);
    case LZMA:
      return unpackLzma(packed, size);
    case ZSTANDARD:
      return unpackZstandard(packed, size);
    default:
      throw new Error(`The compression method ${method} cannot be read.`);
  }
}

/** Fills a buffer of a known size and refuses more. */
class Output {
  readonly #buffer: Buffer;
  #filled = 0;

  constructor(size: number) {
    this.#buffer = Buffer.allocUnsafe(size);
  }

  add(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > this.#buffer.length) throw new Error('There are more bytes than claimed.');
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#filled);
  }
}

/** zip.js reads whole archives only, so the packed bytes become an archive with one file. */
async function unpackDeflate64(packed: Buffer, size: number): Promise<Buffer> {
  const archive = new Uint8ArrayReader(archiveOf(packed, DEFLATE64, size));
  const reader = new ZipReader(archive, { useWebWorkers: false, checkSignature: false });
  const [entry] = await reader.getEntries();
  if (!entry || entry.directory) throw new Error('There is no file.');
  const output = new Output(size);
  await entry.getData(new WritableStream<Uint8Array>({ write: bytes => output.add(bytes) }), {
    useWebWorkers: false,
    checkSignature: false,
  });
  return output.bytes;
}

function archiveOf(packed: Buffer, method: number, size: number): Buffer {
  const [header, directory, end] = [Buffer.alloc(31), Buffer.alloc(47), Buffer.alloc(22)];
  header.writeUInt32LE(0x04034b50, 0);
  directory.writeUInt32LE(0x02014b50, 0);
  end.writeUInt32LE(0x06054b50, 0);
  for (const [record, at] of [
    [header, 4],
    [directory, 6],
  ] as const) {
    record.writeUInt16LE(21, at); // the version that Deflate64 needs
    record.writeUInt16LE(method, at + 4);
    record.writeUInt32LE(packed.length, at + 14);
    record.writeUInt32LE(size, at + 18);
    record.writeUInt16LE(1, at + 22);
    record.write('x', record.length - 1);
  }
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(header.length + packed.length, 16);
  return Buffer.concat([header, packed, directory, end]);
}

/**
 * A zip holds the version, the properties and the data (APPNOTE.TXT 5.8.8), and the file format LZMA_Alone the properties, the
 * size and the data. The dictionary never needs to be larger than the data.
 */
async function unpackLzma(packed: Buffer, size: number): Promise<Buffer> {
  if (packed.length < 9 || packed.readUInt16LE(2) !== 5) throw new Error('The LZMA properties are damaged.');
  const header = Buffer.alloc(13);
  header.writeUInt8(packed.readUInt8(4), 0);
  header.writeUInt32LE(Math.min(packed.readUInt32LE(5), Math.max(size, 4_096)), 1);
  header.writeBigUInt64LE(BigInt(size), 5);
  return lzma.decompress(Buffer.concat([header, packed.subarray(9)]));
}

async function unpackZstandard(packed: Buffer, size: number): Promise<Buffer> {
  if (windowOf(packed) > Math.max(LARGEST_WINDOW, size)) throw new Error('The Zstandard window is too large.');
  const output = new Output(size);
  const decoder = new Decompress(bytes => output.add(bytes));
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    decoder.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    await new Promise(setImmediate);
  }
  return output.bytes;
}

/** Returns the window size that the frame header asks for (RFC 8878, 3.1.1.1). */
function windowOf(packed: Buffer): number {
  if (packed.length < 6 || packed.readUInt32LE(0) !== 0xfd2fb528) throw new Error('This is not a Zstandard frame.');
  const isSingleSegment = (packed.readUInt8(4) & 0x20) !== 0;
  if (isSingleSegment) return 0; // The window is the content, which is limited by the output.
  const window = packed.readUInt8(5);
  return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
}
