import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { ArchiveTooLarge, EncryptedArchive, NotAZip, UnsafePath } from '../errors.ts';
import { FileReader } from './fileReader.ts';
import { dangerOf, isFolder, isLitter, normalize, wrapperOf } from './paths.ts';

/** Far more than any dataset needs. Each entry takes about 300 bytes of memory. */
const MOST_ENTRIES = 2_000_000;

/**
 * The length of a local file header without the name and the extra field that follow it (APPNOTE.TXT 4.3.7). Its last four
 * bytes hold the lengths of those two.
 */
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;

const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

export interface ArchiveFile {
  /** The path without the folder that wraps the whole archive. */
  readonly path: string;
  /** The uncompressed size that the archive's directory claims. */
  readonly size: number;
  readonly entry: yauzl.Entry;
}

/** Reports that the bytes of an entry do not match the archive's directory. */
export class DamagedEntry extends Error {}

/** Reads entries directly from a zip file and never unpacks anything to the file system. */
export class Archive implements AsyncDisposable {
  readonly files: readonly ArchiveFile[];
  /** The folder that contains all files, or '' if there is none. */
  readonly wrapper: string;
  readonly #file: FileHandle;
  readonly #zip: yauzl.ZipFile;

  private constructor(file: FileHandle, zip: yauzl.ZipFile, files: readonly ArchiveFile[], wrapper: string) {
    this.#file = file;
    this.#zip = zip;
    this.files = files;
    this.wrapper = wrapper;
  }

  /** Reads only the directory of the archive, and refuses an archive with unsafe entries. */
  static async open(path: string): Promise<Archive> {
    const file = await open(path);
    try {
      const zip = await openZip(file);
      const entries = await readDirectory(zip);
      const wrapper = wrapperOf([...entries.keys()]);
      const files = Array.from(entries, ([path, entry]) => ({
        path: path.slice(wrapper.length),
        size: entry.uncompressedSize,
        entry,
      }));
      return new Archive(file, zip, files, wrapper);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Streams the uncompressed bytes and fails beyond `limit`, because the size in the directory cannot be trusted. */
  async stream(file: ArchiveFile, limit: number): Promise<Readable> {
    const { path, size, entry } = file;
    if (size > limit) throw tooLarge(path, limit);
    const bytes: Readable = await this.#zip.openReadStreamPromise(entry);
    return Readable.from(upTo(bytes, limit, path), { objectMode: false });
  }

  /**
   * Reads a whole file at once, which is cheaper than a stream for thousands of small files. It never unpacks more bytes than
   * the directory claims, so a false size cannot exhaust the memory.
   */
  async read({ path, size, entry }: ArchiveFile, limit: number): Promise<Buffer> {
    if (size > limit || entry.compressedSize > limit) throw tooLarge(path, limit);
    const header = await this.#readAt(entry.relativeOffsetOfLocalHeader, LOCAL_HEADER_BYTES);
    if (header.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE) throw new DamagedEntry(path);
    const start = entry.relativeOffsetOfLocalHeader + header.length + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = await this.#readAt(start, entry.compressedSize);
    const bytes = await unpack(packed, entry.compressionMethod, size).catch(() => null);
    if (bytes?.length !== size || crc32(bytes) !== entry.crc32) throw new DamagedEntry(path);
    return bytes;
  }

  async #readAt(position: number, length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafe(length), 0, length, position);
    if (bytesRead < length) throw new DamagedEntry('The archive ends too early.');
    return buffer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

/** Reads the directory at the end of a zip. A truncated zip begins correctly but has no directory. */
export async function openZip(file: FileHandle): Promise<yauzl.ZipFile> {
  const { size } = await file.stat();
  return yauzl
    .fromRandomAccessReaderPromise(new FileReader(file), size, { autoClose: false, decodeStrings: false })
    .catch(notAZip);
}

/** Returns the relevant entries by normalized path. If two entries have the same path, the later one wins, as in unzip. */
async function readDirectory(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > MOST_ENTRIES)
    throw new ArchiveTooLarge(`The archive has ${zip.entryCount} entries. At most ${MOST_ENTRIES} are allowed.`);
  const entries = new Map<string, yauzl.Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const danger = dangerOf(name, entry.externalFileAttributes >>> 16);
      if (danger) throw new UnsafePath(name, danger);
      if (entry.isEncrypted()) throw new EncryptedArchive(name);
      const path = normalize(name);
      if (!isFolder(path) && !isLitter(path)) entries.set(path, slim(entry));
    }
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) notAZip(error);
    throw error;
  }
  return entries;
}

/** Decodes a name as UTF-8 if it is valid UTF-8, because many tools write UTF-8 without setting the flag for it. */
function nameOf(entry: yauzl.Entry): string {
  if (isUtf8(entry.fileNameRaw)) return entry.fileNameRaw.toString();
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

/** Keeps only the fields that reading needs, so that a directory of two million entries fits into memory. */
function slim(entry: yauzl.Entry): yauzl.Entry {
  const {
    generalPurposeBitFlag,
    compressionMethod,
    crc32,
    compressedSize,
    uncompressedSize,
    relativeOffsetOfLocalHeader,
  } = entry;
  return Object.assign(new yauzl.Entry(), {
    generalPurposeBitFlag,
    compressionMethod,
    crc32,
    compressedSize,
    uncompressedSize,
    relativeOffsetOfLocalHeader,
  });
}

/**
 * Returns null for an unknown compression method. Throws if there are more than `size` bytes. zlib requires a limit of at
 * least 1.
 */
async function unpack(packed: Buffer, method: number, size: number): Promise<Buffer | null> {
  if (method === STORED) return packed;
  return method === DEFLATED ? inflate(packed, { maxOutputLength: Math.max(1, size) }) : null;
}

async function* upTo(bytes: Readable, limit: number, path: string): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > limit) throw tooLarge(path, limit);
    yield chunk;
  }
}

const tooLarge = (path: string, limit: number) =>
  new ArchiveTooLarge(
    `${path} is larger than ${Math.round(limit / 1e6)} MB uncompressed, which is the limit for one file.`,
  );

function notAZip(error: Error): never {
  const lacksItsEnd = /central directory record signature not found/i.test(error.message);
  throw new NotAZip(
    lacksItsEnd ? 'it is incomplete. Download or create it again' : error.message.replace(/\.$/, '').toLowerCase(),
  );
}
