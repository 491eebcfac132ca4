import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StartupError } from '../ground/errors.ts';
import type { Batch, ByteRange, ListedBlob, ReceivedBlob, Storage, StoredBlob } from './storage.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SHA256 = /^[0-9a-f]{64}$/;

/** Opens the storage in a folder and creates it where it is missing. Throws StartupError if the folder cannot be written. */
export async function openDiskStorage(folder: string): Promise<Storage> {
  const storage = new DiskStorage(folder);
  await storage.prepare().catch(cause => refuse(folder, cause));
  return storage;
}

function refuse(folder: string, { message }: Error): never {
  throw new StartupError(
    `Cannot write to the folder ${folder}: ${message}. Set QUINTET_DATA_DIR to a folder that can be written.`,
  );
}

/**
 * Stores blobs in FOLDER/blobs/ab/cdef…, files derived from them in FOLDER/derived, and unfinished ones in FOLDER/incoming.
 * FOLDER/owner names the owner of the storage.
 */
class DiskStorage implements Storage {
  readonly place: string;
  readonly #blobs: string;
  readonly #incoming: string;

  constructor(folder: string) {
    this.place = folder;
    this.#blobs = join(folder, 'blobs');
    this.#incoming = join(folder, 'incoming');
  }

  async prepare(): Promise<void> {
    await mkdir(this.#blobs, { recursive: true });
    await mkdir(this.#incoming, { recursive: true });
    await removeAbandoned(this.#incoming);
  }

  async claim(owner: string): Promise<string> {
    const file = join(this.place, 'owner');
    if (!(await exists(file))) {
      const temporary = this.#temporary();
      await writeFile(temporary, owner, { flush: true }).catch(cause => refuse(this.place, cause));
      await rename(temporary, file);
    }
    return readFile(file, 'utf8');
  }

  async receive(bytes: Readable): Promise<ReceivedBlob> {
    const temporary = this.#temporary();
    const discard = () => rm(temporary, { force: true });
    const blob = await write(bytes, temporary).catch(async error => {
      await discard();
      throw error;
    });
    const keep = async () => {
      const final = this.path(blob.sha256);
      if (await exists(final)) return;
      await mkdir(dirname(final), { recursive: true });
      await rename(temporary, final);
      await syncFolder(dirname(final));
      await syncFolder(this.#blobs);
    };
    return { ...blob, keep, [Symbol.asyncDispose]: discard };
  }

  /** Syncs each file when it is written, which can happen in parallel, and syncs the folders once at the end. */
  batch(): Batch {
    const folders = new Set<string>();
    return {
      put: async bytes => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const final = this.path(sha256);
        if (!folders.has(dirname(final))) await mkdir(dirname(final), { recursive: true });
        folders.add(dirname(final));
        if (!(await exists(final))) await this.#writeInto(final, bytes);
        return { sha256, size: bytes.length };
      },
      sync: async () => {
        for (const folder of [...folders, this.#blobs]) await syncFolder(folder);
      },
    };
  }

  has(sha256: string): Promise<boolean> {
    return exists(this.path(sha256));
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.path(sha256));
    return file.createReadStream(range ?? {});
  }

  /** Maps a hash to a file. All paths are made here, so that only 64 hexadecimal digits can reach the file system. */
  path(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error(`${JSON.stringify(sha256)} is not a SHA-256.`);
    return join(this.#blobs, sha256.slice(0, 2), sha256.slice(2));
  }

  derivedPath(sha256: string): string {
    return join(this.place, 'derived', sha256.slice(0, 2), sha256.slice(2));
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.path(sha256), { force: true });
    await rm(this.derivedPath(sha256), { recursive: true, force: true });
  }

  async *list(): AsyncGenerator<ListedBlob> {
    const folders = (await readdir(this.#blobs)).filter(name => /^[0-9a-f]{2}$/.test(name));
    for (const folder of folders)
      for (const name of await readdir(join(this.#blobs, folder))) {
        const sha256 = folder + name;
        const details = SHA256.test(sha256) && (await stat(this.path(sha256)).catch(() => null));
        if (details) yield { sha256, writtenAt: details.mtime };
      }
  }

  async check(): Promise<void> {
    const probe = this.#temporary();
    await writeFile(probe, 'written');
    await unlink(probe);
  }

  async #writeInto(final: string, bytes: Buffer): Promise<void> {
    const temporary = this.#temporary();
    try {
      await writeFile(temporary, bytes, { flag: 'wx', flush: true });
      await rename(temporary, final);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  #temporary(): string {
    return join(this.#incoming, randomUUID());
  }
}

/** Removes unfinished files of killed servers. Recent files stay, because a different server may still be writing them. */
async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const written = await stat(path).catch(() => null); // A running server may just have moved or removed the file.
    if (written && Date.now() - written.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

async function write(bytes: Readable, file: string): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  // `flush` syncs the file before it is closed.
  await pipeline(bytes, measure, createWriteStream(file, { flags: 'wx', flush: true }));
  return { sha256: hash.digest('hex'), size };
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Syncs a folder, because a rename survives a power failure only after its folder has been synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
