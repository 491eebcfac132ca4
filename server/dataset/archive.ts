import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { ArchiveTooLarge, EncryptedArchive, NotAZip, UnsafePath } from './errors.ts';
import { FileReader } from './fileReader.ts';
import { dangerOf, isFolder, isLitter, normalize, wrapperOf } from './paths.ts';

/** Far above any dataset that one trains on here; each entry takes some 300 bytes of memory. */
const MOST_ENTRIES = 2_000_000;

/** A local file header before its name and extra field (APPNOTE.TXT 4.3.7): their lengths are its last four bytes. */
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;

const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

export interface ArchiveFile {
  /** Without the wrapping folder. */
  readonly path: string;
  /** Unpacked, as the archive's directory claims. */
  readonly size: number;
  readonly entry: yauzl.Entry;
}

/** The bytes of an entry are not what the archive's directory says of them. */
export class DamagedEntry extends Error {}

/** A zip whose entries are read where they lie; nothing is ever unpacked to the file system. */
export class Archive implements AsyncDisposable {
  readonly files: readonly ArchiveFile[];
  /** The folder around everything, or ''. */
  readonly wrapper: string;
  readonly #file: FileHandle;
  readonly #zip: yauzl.ZipFile;

  private constructor(file: FileHandle, zip: yauzl.ZipFile, files: readonly ArchiveFile[], wrapper: string) {
    this.#file = file;
    this.#zip = zip;
    this.files = files;
    this.wrapper = wrapper;
  }

  /** Reads the directory alone, and refuses an archive that holds something unsafe. */
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

  /** The bytes as they are inflated, cut off beyond `limit`: what the directory says of a size is a claim, not a fact. */
  async stream(file: ArchiveFile, limit: number): Promise<Readable> {
    const { path, size, entry } = file;
    if (size > limit) throw tooLarge(path, limit);
    const bytes: Readable = await this.#zip.openReadStreamPromise(entry);
    return Readable.from(upTo(bytes, limit, path), { objectMode: false });
  }

  /**
   * All bytes at once, without a stream's cost for each of thousands of small files. Where the directory lies of their size,
   * no more than that size is unpacked before it is noticed.
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

/** Finds the directory at the end; a zip that was cut off before it was sent begins well and lacks it. */
export async function openZip(file: FileHandle): Promise<yauzl.ZipFile> {
  const { size } = await file.stat();
  return yauzl
    .fromRandomAccessReaderPromise(new FileReader(file), size, { autoClose: false, decodeStrings: false })
    .catch(notAZip);
}

/** Entries that matter, by normalized path; of two with one path the later counts, as in unzip. */
async function readDirectory(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > MOST_ENTRIES)
    throw new ArchiveTooLarge(`The archive holds ${zip.entryCount} entries; at most ${MOST_ENTRIES} are taken.`);
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

/** UTF-8 where it can be: many tools write it without setting the flag that says so. */
function nameOf(entry: yauzl.Entry): string {
  if (isUtf8(entry.fileNameRaw)) return entry.fileNameRaw.toString();
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

/** Only what reading needs: a directory of two million names would not fit into memory otherwise. */
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

/** Null for a method of packing that is not known here. Throws where there are more bytes than so many, which zlib counts from 1. */
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
  new ArchiveTooLarge(`${path} has more than ${Math.round(limit / 1e6)} MB unpacked, the most that one file may have.`);

function notAZip(error: Error): never {
  const lacksItsEnd = /central directory record signature not found/i.test(error.message);
  throw new NotAZip(
    lacksItsEnd
      ? 'its end, where its list of files stands, is missing, as after a download or copy that broke off'
      : error.message.replace(/\.$/, '').toLowerCase(),
  );
}
