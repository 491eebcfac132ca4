import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import type { Env } from '../env.ts';
import type { Upload } from '../generated/prisma/client.ts';
import { NotFound } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import { Archive } from './archive/archive.ts';
import { BEGINNING_BYTES, FIRST_FILE, isZip, LONGEST_PROGRAM, whatIs } from './archive/beginning.ts';
import { findDirectory } from './archive/directory.ts';
import { ArchiveTooLarge, NotAZip, UploadInterrupted } from './errors.ts';
import type { Layout } from './labels/layout.ts';
import { readLayout } from './labels/readLayout.ts';
import { folderRolesOf, type ImportChoices } from './plan.ts';
import { countClasses } from './trainable.ts';
import { uploadFile, uploadFolder } from './uploadFile.ts';

/** Receives and describes archives to import. Each is a file FOLDER/uploads/ID.zip with a row in the database. */
export class UploadService {
  readonly #database: Database;
  readonly #env: Env;

  constructor({ database, env }: Pick<Scope, 'database' | 'env'>) {
    this.#database = database;
    this.#env = env;
  }

  /** Streams the body to a file. If anything fails, the file is removed. The request stays open for the response. */
  async receive(body: IncomingMessage, fileName: string): Promise<Upload> {
    if (Number(body.headers['content-length'] ?? 0) > this.#env.uploads.maxBytes) throw this.#tooLarge();
    const folder = uploadFolder(this.#env);
    await mkdir(folder, { recursive: true });
    const id = randomUUID();
    const partial = join(folder, `${id}.part`);
    try {
      const received = await this.#write(body, partial, fileName);
      await rename(partial, uploadFile(this.#env, id));
      return await this.#database.upload.create({ data: { id, fileName, ...received } });
    } catch (error) {
      await rm(uploadFile(this.#env, id), { force: true });
      throw error;
    } finally {
      await rm(partial, { force: true });
    }
  }

  async find(id: string): Promise<Upload | null> {
    return isId(id) ? this.#database.upload.findUnique({ where: { id } }) : null;
  }

  /** Returns null if there is no such upload. Throws an error if the archive is invalid. */
  async describe(id: string, folders: ImportChoices['folders'] = null) {
    const upload = await this.find(id);
    if (!upload) return null;
    await using archive = await this.open(id);
    const layout = await readLayout(archive, folderRolesOf(folders));
    const { kind, labelled, ...understood } = layout;
    return {
      ...upload,
      ...understood,
      layout: kind,
      labelled: labelled.length,
      classes: countClasses(
        layout,
        labelled.map(({ label, part }) => ({ label, part: part ?? 'UNUSED' })),
      ).map(({ name, train, validation, test, unused }) => ({
        name,
        images: train + validation + test + unused,
        train,
        validation,
        test,
      })),
      leftOut: leftOutBy(layout),
    };
  }

  async open(id: string): Promise<Archive> {
    if (!(await this.find(id))) throw new NotFound('upload', id);
    return Archive.open(uploadFile(this.#env, id));
  }

  async #write(body: IncomingMessage, file: string, fileName: string): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash('sha256');
    const beginning = new Beginning(fileName);
    let bytes = 0;
    await using handle = await open(file, 'wx+');
    try {
      // The response uses the same socket, so leaving the loop must not destroy the request.
      for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        beginning.add(chunk);
        bytes += chunk.length;
        if (bytes > this.#env.uploads.maxBytes) throw this.#tooLarge();
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
    } catch (error) {
      throw body.complete || !body.destroyed ? error : new UploadInterrupted();
    }
    beginning.end();
    await findDirectory(handle);
    return { bytes, sha256: hash.digest('hex') };
  }

  #tooLarge(): ArchiveTooLarge {
    return new ArchiveTooLarge(
      `The archive is larger than ${this.#env.uploads.maxBytes / 1e9} GB. QUINTET_MAX_UPLOAD_GB sets this limit of the server.`,
    );
  }
}

/** The number of left-out files of a kind that a description names. */
const MOST_NAMED = 20;

function leftOutBy({ leftOut, otherFiles, unlabelled, missing }: Layout) {
  const kinds = { LEFT_OUT: leftOut, OTHER_FORMAT: otherFiles, UNLABELLED: unlabelled, MISSING: missing } as const;
  return (Object.keys(kinds) as (keyof typeof kinds)[])
    .filter(kind => kinds[kind].length > 0)
    .map(kind => ({ kind, count: kinds[kind].length, files: kinds[kind].slice(0, MOST_NAMED) }));
}

/**
 * Refuses an upload that is no zip as soon as its first bytes say so. Where they say nothing, a zip may still follow the program of
 * a self-extracting archive.
 */
class Beginning {
  readonly #fileName: string;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #state: 'unknown' | 'program' | 'zip' = 'unknown';

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  add(chunk: Buffer): void {
    if (this.#state === 'zip') return;
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    if (this.#state === 'unknown' && this.#bytes >= BEGINNING_BYTES) this.#decide();
    if (this.#state === 'program' && this.#bytes >= LONGEST_PROGRAM) this.#seekZip();
  }

  end(): void {
    if (this.#bytes === 0) throw new NotAZip('it is empty. Download or create it again');
    if (this.#state === 'unknown') this.#decide();
    if (this.#state === 'program') this.#seekZip();
  }

  #decide(): void {
    const beginning = Buffer.concat(this.#chunks);
    const kind = whatIs(beginning.subarray(0, BEGINNING_BYTES), this.#fileName);
    if (kind) throw new NotAZip(kind);
    if (isZip(beginning)) this.#accept();
    else this.#state = 'program';
  }

  #seekZip(): void {
    if (!Buffer.concat(this.#chunks).includes(FIRST_FILE)) throw new NotAZip();
    this.#accept();
  }

  #accept(): void {
    this.#state = 'zip';
    this.#chunks = [];
  }
}
