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

/**
 * Stores blobs in FOLDER/blobs/ab/cdef…, files derived from them in FOLDER/derived, and unfinished ones in FOLDER/incoming.
 * FOLDER/owner names the owner of the storage.
 */
export async function openDiskStorage(folder: string): Promise<Storage> {
  const blobs = join(folder, 'blobs');
  const incoming = join(folder, 'incoming');
  await mkdir(blobs, { recursive: true }).catch(refuse);
  await mkdir(incoming, { recursive: true }).catch(refuse);
  await removeAbandoned(incoming);

  function refuse(cause: NodeJS.ErrnoException): never {
    throw new StartupError(
      `Cannot write to the folder ${folder}: ${cause.message}. Set QUINTET_DATA_DIR to a folder that can be written.`,
    );
  }

  /** Maps a hash to a file. All paths are made here, so that only 64 hexadecimal digits can reach the file system. */
  function path(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error(`${JSON.stringify(sha256)} is not a SHA-256.`);
    return join(blobs, sha256.slice(0, 2), sha256.slice(2));
  }

  const derivedPath = (sha256: string) => join(folder, 'derived', sha256.slice(0, 2), sha256.slice(2));

  async function receive(bytes: Readable): Promise<ReceivedBlob> {
    const temporary = join(incoming, randomUUID());
    const discard = () => rm(temporary, { force: true });
    const blob = await write(bytes, temporary).catch(async error => {
      await discard();
      throw error;
    });
    return {
      ...blob,
      async keep() {
        const final = path(blob.sha256);
        if (await exists(final)) return;
        await mkdir(dirname(final), { recursive: true });
        await rename(temporary, final);
        await syncFolder(dirname(final));
        await syncFolder(blobs);
      },
      [Symbol.asyncDispose]: discard,
    };
  }

  /** Syncs each file when it is written, which can happen in parallel, and syncs the folders once at the end. */
  function batch(): Batch {
    const folders = new Set<string>();
    return {
      async put(bytes) {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const final = path(sha256);
        const blob = { sha256, size: bytes.length };
        if (!folders.has(dirname(final))) await mkdir(dirname(final), { recursive: true });
        folders.add(dirname(final));
        if (await exists(final)) return blob;
        const temporary = join(incoming, randomUUID());
        try {
          await writeFile(temporary, bytes, { flag: 'wx', flush: true });
          await rename(temporary, final);
        } catch (error) {
          await rm(temporary, { force: true });
          throw error;
        }
        return blob;
      },
      async sync() {
        for (const folder of [...folders, blobs]) await syncFolder(folder);
      },
    };
  }

  async function* list(): AsyncGenerator<ListedBlob> {
    const folders = (await readdir(blobs)).filter(name => /^[0-9a-f]{2}$/.test(name));
    for (const folder of folders)
      for (const name of await readdir(join(blobs, folder))) {
        const sha256 = folder + name;
        const details = SHA256.test(sha256) && (await stat(path(sha256)).catch(() => null));
        if (details) yield { sha256, writtenAt: details.mtime };
      }
  }

  async function claim(owner: string): Promise<string> {
    const file = join(folder, 'owner');
    if (!(await exists(file))) {
      const temporary = join(incoming, randomUUID());
      await writeFile(temporary, owner, { flush: true }).catch(refuse);
      await rename(temporary, file);
    }
    return readFile(file, 'utf8');
  }

  return {
    place: folder,
    claim,
    receive,
    batch,
    list,
    has: sha256 => exists(path(sha256)),
    path,
    derivedPath,
    async open(sha256: string, range?: ByteRange) {
      const file = await open(path(sha256));
      return file.createReadStream(range ?? {});
    },
    async remove(sha256) {
      await rm(path(sha256), { force: true });
      await rm(derivedPath(sha256), { recursive: true, force: true });
    },
    async check() {
      const probe = join(incoming, randomUUID());
      await writeFile(probe, 'written');
      await unlink(probe);
    },
  };
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
