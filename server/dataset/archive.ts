import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { ArchiveTooLarge, EncryptedArchive, NotAZip, UnsafePath } from './errors.ts';
import { dangerOf, isFolder, isLitter, normalize, wrapperOf } from './paths.ts';

/** Far above any dataset that one trains on here; each entry takes some 300 bytes of memory. */
const MOST_ENTRIES = 2_000_000;

export interface ArchiveFile {
  /** Without the wrapping folder. */
  readonly path: string;
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
  readonly #zip: yauzl.ZipFile;

  private constructor(zip: yauzl.ZipFile, files: readonly ArchiveFile[], wrapper: string) {
    this.#zip = zip;
    this.files = files;
    this.wrapper = wrapper;
  }

  /** Reads the directory alone, and refuses an archive that holds something unsafe. */
  static async open(file: string): Promise<Archive> {
    const zip = await yauzl.openPromise(file, { autoClose: false, decodeStrings: false }).catch(notAZip);
    try {
      const entries = await readDirectory(zip);
      const wrapper = wrapperOf([...entries.keys()]);
      const files = Array.from(entries, ([path, entry]) => ({
        path: path.slice(wrapper.length),
        size: entry.uncompressedSize,
        entry,
      }));
      return new Archive(zip, files, wrapper);
    } catch (error) {
      zip.close();
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

  async read(file: ArchiveFile, limit: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.stream(file, limit)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== file.entry.crc32) throw new DamagedEntry(`${file.path} is damaged inside the archive.`);
    return bytes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#zip.close();
  }
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
  throw new NotAZip(error.message.replace(/\.$/, '').toLowerCase());
}
