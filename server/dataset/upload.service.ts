import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { NotFound } from '../errors.ts';
import type { Upload } from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import { Archive, openZip } from './archive.ts';
import { byCodePoint } from './codePoints.ts';
import { ArchiveTooLarge, NotAZip, UploadInterrupted } from './errors.ts';
import { readLayout } from './layout.ts';

/** An upload that nobody imports is in the way after a day. */
const KEPT_MS = 24 * 3_600_000;

/** A local file header, or the end of an empty archive's directory. */
const BEGINNINGS = ['PK\x03\x04', 'PK\x05\x06'];

/** Archives on their way into a dataset: files FOLDER/uploads/ID.zip, each with a row. */
export class UploadService {
  readonly #database: Database;
  readonly #folder: string;
  readonly #maxBytes: number;

  constructor({ database, env }: Pick<Resources, 'database' | 'env'>) {
    this.#database = database;
    this.#folder = join(env.storage.folder, 'uploads');
    this.#maxBytes = env.uploads.maxBytes;
  }

  /** Streams the body to a file; whatever is wrong with it, nothing stays behind. The request itself stays open. */
  async receive(body: IncomingMessage, fileName: string): Promise<Upload> {
    if (Number(body.headers['content-length'] ?? 0) > this.#maxBytes) throw this.#tooLarge();
    await mkdir(this.#folder, { recursive: true });
    const id = randomUUID();
    const partial = join(this.#folder, `${id}.part`);
    try {
      const received = await this.#write(body, partial);
      await rename(partial, this.pathOf(id));
      return await this.#database.upload.create({ data: { id, fileName, ...received } });
    } catch (error) {
      await rm(this.pathOf(id), { force: true });
      throw error;
    } finally {
      await rm(partial, { force: true });
    }
  }

  async find(id: string): Promise<Upload | null> {
    return isId(id) ? this.#database.upload.findUnique({ where: { id } }) : null;
  }

  /** Null if there is no such upload; throws what is wrong with the archive. */
  async describe(id: string) {
    const upload = await this.find(id);
    if (!upload) return null;
    await using archive = await this.open(id);
    const { kind, labelled, hasSplit, hasGroups } = await readLayout(archive);
    const counts = new Map<string, number>();
    for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
    const classes = Array.from(counts, ([name, images]) => ({ name, images })).sort((a, b) =>
      byCodePoint(a.name, b.name),
    );
    return { ...upload, layout: kind, classes, labelled: labelled.length, hasSplit, hasGroups };
  }

  async open(id: string): Promise<Archive> {
    if (!(await this.find(id))) throw new NotFound('upload', id);
    return Archive.open(this.pathOf(id));
  }

  /** Removes uploads of more than a day, and files that no row knows, such as those of a server that was killed. */
  async removeOld(): Promise<void> {
    const old = await this.#database.$queryRaw<{ id: string }[]>`
      delete from uploads where created_at < now() - ${KEPT_MS / 1000}::float8 * interval '1 second' returning id::text`;
    for (const { id } of old) await rm(this.pathOf(id), { force: true });
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const file = join(this.#folder, name);
      const details = await stat(file).catch(() => null);
      if (details && details.mtimeMs < Date.now() - KEPT_MS) await rm(file, { force: true });
    }
  }

  pathOf(id: string): string {
    return join(this.#folder, `${id}.zip`);
  }

  async #write(body: IncomingMessage, file: string): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash('sha256');
    let bytes = 0;
    await using handle = await open(file, 'wx+');
    try {
      // The answer goes over the same socket, so leaving the loop must not destroy the request.
      for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        if (bytes === 0 && !BEGINNINGS.includes(chunk.toString('latin1', 0, 4))) throw new NotAZip();
        bytes += chunk.length;
        if (bytes > this.#maxBytes) throw this.#tooLarge();
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
    } catch (error) {
      throw body.complete || !body.destroyed ? error : new UploadInterrupted();
    }
    if (bytes === 0) throw new NotAZip('it is empty');
    await openZip(handle);
    return { bytes, sha256: hash.digest('hex') };
  }

  #tooLarge(): ArchiveTooLarge {
    return new ArchiveTooLarge(
      `The archive is larger than ${this.#maxBytes / 1e9} GB, the most that this server takes (QUINTET_MAX_UPLOAD_GB).`,
    );
  }
}
