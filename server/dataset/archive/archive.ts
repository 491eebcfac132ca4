import { isAscii, isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import {
  ArchiveTooLarge,
  DamagedFile,
  EncryptedArchive,
  NestedArchives,
  NoLabels,
  OverlappingEntries,
  UnreadableMethod,
  UnreadableNames,
  UnsafePath,
} from '../errors.ts';
import { dataStart, extraField, findDirectory, Ranges, type RawEntry, readEntries } from './directory.ts';
import { readAt, readRange } from './fileReader.ts';
import { type LeftOut, LeftOutFiles, reasonToLeaveOut } from './leftOut.ts';
import { chooseEncoding, decodeName, type NameEncoding } from './nameEncoding.ts';
import { dangerOf, isFolder, isImage, normalize, wrapperOf } from './paths.ts';
import { DEFLATED, isReadable, methodName, STORED, unpack } from './unpack.ts';

/** Far more than any dataset needs. Each entry takes about 250 bytes of memory. */
const MOST_ENTRIES = 2_000_000;

/** The limits of names in bytes: of one, as in Linux, and of all together, which limits the memory for them. */
const LONGEST_NAME = 4_096;
const MOST_NAME_BYTES = 250_000_000;

/** The bits of the general purpose flag (APPNOTE.TXT 4.4.4): encryption of any kind, and names in UTF-8. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const IN_UTF8 = 0x0800;

/** The method that stands for encryption by AES. */
const AES = 99;

/** The extra field with a name in UTF-8 beside one in another encoding (APPNOTE.TXT 4.6.9). */
const UNICODE_PATH = 0x7075;

/** The hosts of tools that run on DOS and Windows (APPNOTE.TXT 4.4.2): FAT, OS/2, NTFS and VFAT. */
const WINDOWS_HOSTS = new Set([0, 6, 10, 14]);

/** What is needed to read the bytes of a file. */
export interface ArchiveEntry {
  readonly compressionMethod: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
  /** The position of the local header in the archive. */
  readonly offset: number;
}

export interface ArchiveFile {
  /** The path without the folder that wraps the whole archive. */
  readonly path: string;
  /** The uncompressed size that the archive's directory claims. */
  readonly size: number;
  readonly entry: ArchiveEntry;
}

/** File and entry in one object, so that a directory of two million entries fits into memory. */
class File implements ArchiveFile, ArchiveEntry {
  path: string;
  readonly size: number;
  readonly compressionMethod: number;
  readonly compressedSize: number;
  readonly crc32: number;
  readonly offset: number;

  constructor(path: string, { size, method, compressedSize, crc32, offset }: RawEntry) {
    this.path = path;
    this.size = size;
    this.compressionMethod = method;
    this.compressedSize = compressedSize;
    this.crc32 = crc32;
    this.offset = offset;
  }

  get entry(): ArchiveEntry {
    return this;
  }

  get uncompressedSize(): number {
    return this.size;
  }
}

interface Directory {
  readonly files: readonly ArchiveFile[];
  readonly wrapper: string;
  readonly nameEncoding: NameEncoding | null;
  readonly leftOut: readonly LeftOut[];
}

/** Reads entries directly from a zip file and never unpacks anything to the file system. */
export class Archive implements AsyncDisposable {
  readonly files: readonly ArchiveFile[];
  /** The folder that contains all files, or '' if there is none. */
  readonly wrapper: string;
  /** The encoding that the file names were read in because the archive names none, or null if they are in UTF-8. */
  readonly nameEncoding: NameEncoding | null;
  /** The files that are not among `files`, by the reason. */
  readonly leftOut: readonly LeftOut[];
  readonly #file: FileHandle;

  private constructor(file: FileHandle, { files, wrapper, nameEncoding, leftOut }: Directory) {
    this.#file = file;
    this.files = files;
    this.wrapper = wrapper;
    this.nameEncoding = nameEncoding;
    this.leftOut = leftOut;
  }

  /** Reads only the directory of the archive, and refuses an archive with files that are unsafe or cannot be read. */
  static async open(path: string): Promise<Archive> {
    const file = await open(path);
    try {
      return new Archive(file, await readDirectory(file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * Streams the uncompressed bytes. It throws DamagedFile as soon as there are more bytes than the directory claims, and at the
   * end if the checksum differs.
   */
  async stream(file: ArchiveFile, limit: number): Promise<Readable> {
    const { path, size, entry } = file;
    if (size > limit || entry.compressedSize > limit) throw tooLarge(path, limit);
    return Readable.from(checked(file, await this.#open(file, limit)), { objectMode: false });
  }

  /**
   * Reads a whole file at once, which is cheaper than a stream for thousands of small files. It never unpacks more bytes than
   * the directory claims, so a false size cannot exhaust the memory.
   */
  async read({ path, size, entry }: ArchiveFile, limit: number): Promise<Buffer> {
    if (size > limit || entry.compressedSize > limit) throw tooLarge(path, limit);
    const packed = await readAt(this.#file, await this.#startOf(path, entry), entry.compressedSize);
    if (packed.length < entry.compressedSize) throw new DamagedFile(path);
    const bytes = await unpack(packed, entry.compressionMethod, size).catch(() => null);
    if (bytes?.length !== size || crc32(bytes) !== entry.crc32) throw new DamagedFile(path);
    return bytes;
  }

  /** Opens a stream of the bytes for the usual methods. The others are rare and unpacked at once. */
  async #open(file: ArchiveFile, limit: number): Promise<AsyncIterable<Buffer>> {
    const { path, entry } = file;
    const { compressionMethod, compressedSize } = entry;
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return once(await this.read(file, limit));
    const packed = readRange(this.#file, await this.#startOf(path, entry), compressedSize);
    if (compressionMethod === STORED) return packed;
    const inflater = createInflateRaw();
    pipeline(Readable.from(packed), inflater, () => {}); // The reader of the inflater receives the error.
    return inflater;
  }

  async #startOf(path: string, { offset }: ArchiveEntry): Promise<number> {
    const start = await dataStart(this.#file, offset);
    if (start === null) throw new DamagedFile(path);
    return start;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

/** Returns the relevant files. If two entries have the same path, the later one wins, as in unzip. */
async function readDirectory(file: FileHandle): Promise<Directory> {
  const place = await findDirectory(file);
  const ranges = new Ranges();
  const names = new Names();
  let [count, nameBytes] = [0, 0];
  for await (const batch of readEntries(file, place)) {
    count += batch.length;
    if (count > MOST_ENTRIES)
      throw new ArchiveTooLarge(
        `The archive has more than ${MOST_ENTRIES} entries. Split it into several archives, and import each as a dataset.`,
      );
    for (const entry of batch) {
      nameBytes += entry.name.length;
      if (entry.name.length > LONGEST_NAME || nameBytes > MOST_NAME_BYTES)
        throw new ArchiveTooLarge(
          `The file names in the archive are too long: at most ${LONGEST_NAME} bytes each and ${MOST_NAME_BYTES / 1e6} MB together are allowed. Shorten them, and create the zip again.`,
        );
      ranges.add(entry);
      names.add(entry);
    }
  }
  if (ranges.overlap(place.start)) throw new OverlappingEntries();
  const { files, leftOut, nameEncoding } = names.files();
  const wrapper = wrapperOf(files.map(({ path }) => path));
  for (const found of files) found.path = found.path.slice(wrapper.length);
  return { files, wrapper, nameEncoding, leftOut };
}

/** An entry whose name is read only when all names are known. As Latin-1, the name takes one byte for each of its bytes. */
interface Unread {
  readonly latin1: string;
  readonly entry: RawEntry;
}

/**
 * Collects the entries, and reads their names. A name is in UTF-8 if the archive says so or if all names that it says nothing
 * about are valid UTF-8, because many tools write UTF-8 without saying so. Otherwise, one encoding is chosen for all of these.
 */
class Names {
  readonly #files = new Map<string, File>();
  readonly #leftOut = new LeftOutFiles();
  readonly #undecided: Unread[] = [];
  readonly #backslashed: { name: string; entry: RawEntry }[] = [];
  readonly #methods = new Map<string, number>();
  readonly #nested: string[] = [];
  #hasSlash = false;
  #unreadable = '';

  add(entry: RawEntry): void {
    const name = certainName(entry);
    if (name === null) this.#undecided.push({ latin1: entry.name.toString('latin1'), entry: compact(entry) });
    else this.#addNamed(name, entry);
  }

  files(): { files: File[]; leftOut: LeftOut[]; nameEncoding: NameEncoding | null } {
    const nameEncoding = this.#readUndecided();
    for (const { name, entry } of this.#backslashed) this.#addPath(this.#withSlashes(name, entry), entry);
    const files = [...this.#files.values()];
    const leftOut = this.#leftOut.list();
    if (this.#nested.length > 0 && !files.some(({ path }) => isImage(path))) throw new NestedArchives(this.#nested);
    if (this.#methods.size > 0) throw new UnreadableMethod(this.#methods, files.length, this.#unreadable);
    const links = leftOut.find(({ reason }) => reason === 'LINK');
    if (files.length === 0 && links)
      throw new NoLabels(
        `it contains only symbolic links (${links.count}, such as ${links.paths[0]}). Create the zip with the files themselves, as \`zip -r\` does without -y`,
      );
    return { files, leftOut, nameEncoding };
  }

  #readUndecided(): NameEncoding | null {
    const names = this.#undecided.map(({ latin1 }) => latin1);
    const unsaid = names.every(isUtf8Name) ? [] : names.filter(name => !isSurelyUtf8(name));
    const encoding = unsaid.length > 0 ? chooseEncoding(unsaid) : null;
    if (unsaid.length > 0 && !encoding)
      throw new UnreadableNames(unsaid.find(name => !isUtf8Name(name)) ?? '', unsaid.length);
    for (const { latin1, entry } of this.#undecided)
      this.#addNamed(
        encoding && !isSurelyUtf8(latin1) ? decodeName(encoding, latin1) : bytesOf(latin1).toString(),
        entry,
      );
    return encoding;
  }

  #addNamed(name: string, entry: RawEntry): void {
    this.#hasSlash ||= name.includes('/');
    if (name.includes('\\')) this.#backslashed.push({ name, entry: compact(entry) });
    else this.#addPath(name, entry);
  }

  /**
   * Tools on Windows that write backslashes mean slashes. On other systems a backslash is an ordinary character, but an archive
   * without any slash was surely written by such a tool as well.
   */
  #withSlashes(name: string, { host }: RawEntry): string {
    return WINDOWS_HOSTS.has(host) || !this.#hasSlash ? name.replaceAll('\\', '/') : name;
  }

  #addPath(name: string, entry: RawEntry): void {
    const danger = dangerOf(name);
    if (danger) throw new UnsafePath(name, danger);
    const path = normalize(name);
    if (isFolder(path) || path === '') return;
    const reason = reasonToLeaveOut(path, entry.unixMode);
    if (reason) this.#leftOut.add(reason, path);
    if (reason === 'ARCHIVE') this.#nested.push(path);
    if (reason) return;
    if (entry.flags & ENCRYPTED || entry.method === AES) throw new EncryptedArchive(name);
    if (!isReadable(entry.method)) {
      const method = methodName(entry.method);
      this.#methods.set(method, (this.#methods.get(method) ?? 0) + 1);
      this.#unreadable ||= path;
    }
    this.#files.set(path, new File(path, entry));
  }
}

/** Lets go of the bytes, because they keep the whole chunk that they were read in. */
const compact = (entry: RawEntry): RawEntry => ({ ...entry, name: NO_BYTES, extra: NO_BYTES });

const NO_BYTES = Buffer.alloc(0);

/** Returns the name, or null if it is not ASCII and the archive does not say in which encoding it is. */
function certainName({ name, extra, flags }: RawEntry): string | null {
  if (isAscii(name) || (flags & IN_UTF8 && isUtf8(name))) return unicodePath(name, extra) ?? name.toString();
  return unicodePath(name, extra);
}

/** Returns the name from the extra field if it belongs to this name, which its checksum says. */
function unicodePath(name: Buffer, extra: Buffer): string | null {
  const field = extra.length > 0 ? extraField(extra, UNICODE_PATH) : null;
  if (!field || field.length < 6 || field.readUInt8(0) !== 1 || field.readUInt32LE(1) !== crc32(name)) return null;
  const path = field.subarray(5);
  return isUtf8(path) ? path.toString() : null;
}

const bytesOf = (latin1: string) => Buffer.from(latin1, 'latin1');

const isUtf8Name = (latin1: string) => isUtf8(bytesOf(latin1));

/**
 * Two bytes of a different encoding are often valid UTF-8 by chance, but not six that include a character of three bytes. Some
 * archives contain names of both kinds, because different tools added them.
 */
const isSurelyUtf8 = (latin1: string) =>
  /([\x80-\xff][^\x80-\xff]*){6}/.test(latin1) &&
  isUtf8Name(latin1) &&
  /[\u0800-\uFFFF]/.test(bytesOf(latin1).toString());

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function* checked({ path, size, entry }: ArchiveFile, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [total, checksum] = [0, 0];
  try {
    for await (const chunk of bytes) {
      total += chunk.length;
      if (total > size) throw new DamagedFile(path);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? new DamagedFile(path) : error;
  }
  if (total !== size || checksum !== entry.crc32) throw new DamagedFile(path);
}

const isZlibError = (error: unknown) => error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));

const tooLarge = (path: string, limit: number) =>
  new ArchiveTooLarge(
    `${path} is larger than ${Math.round(limit / 1e6)} MB uncompressed, which is the limit for one file. Leave it out, or make it smaller.`,
  );
